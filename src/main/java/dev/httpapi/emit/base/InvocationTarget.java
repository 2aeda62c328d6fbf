package dev.httpapi.emit.base;

import dev.httpapi.model.Alias;
import dev.httpapi.model.Function;
import dev.httpapi.source.Node;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The function or alias that an event invokes. */
public record InvocationTarget(Function function) {

  /** The ARN: the function's, or with an alias the function's and the alias's name. */
  public Value arn() {
    Value arn = Intrinsic.getAtt(LogicalIds.function(function.key()), "Arn");
    Optional<Alias> alias = function.alias();
    return alias.isPresent() ? Intrinsic.join(":", arn, Value.of(alias.get().aliasName())) : arn;
  }

  /** The condition without which there is nothing to invoke, nor anything that could invoke it. */
  public Optional<Node> condition() {
    return function.condition();
  }

  /** The alias, which must exist before what invokes it. */
  public Optional<String> dependency() {
    Optional<Alias> alias = function.alias();
    return alias.isPresent()
        ? Optional.of(LogicalIds.alias(function.key(), alias.get()))
        : Optional.empty();
  }
}
