package dev.httpapi.emit;

import dev.httpapi.model.Function;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The function or alias that an event invokes. */
record InvocationTarget(Function function) {

  /** The ARN: the function's, or with an alias the function's and the alias's name. */
  Value arn() {
    Value arn = Intrinsic.getAtt(LogicalIds.function(function.key()), "Arn");
    return function
        .alias()
        .map(alias -> Intrinsic.join(":", arn, Value.of(alias.aliasName())))
        .orElse(arn);
  }

  /** The alias, which must exist before what invokes it. */
  Optional<String> dependency() {
    return function.alias().map(alias -> LogicalIds.alias(function.key(), alias));
  }
}
