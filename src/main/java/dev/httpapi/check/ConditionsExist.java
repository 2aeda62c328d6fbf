package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.Function;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code unknown-condition} where a function's condition is not defined in {@code
 * resources.Conditions}: CloudFormation refuses the whole template. A template with a transform may
 * get its conditions from there.
 */
record ConditionsExist() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    Optional<Mapping> own = service.resources().template();
    if (own.isPresent() && own.get().has("Transform")) {
      return;
    }
    List<String> known = names(own);
    if (known.contains("Fn::Transform")) {
      return;
    }
    for (Function function : service.functions()) {
      if (function.condition().isPresent()
          && function.condition().get() instanceof Scalar condition
          && !known.contains(condition.text())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.UNKNOWN_CONDITION,
                    condition.span(),
                    "no condition `" + condition.text() + "` is in `resources.Conditions`")
                .help(help(condition.text(), known)));
      }
    }
  }

  private static String help(String name, List<String> known) {
    return Suggestion.didYouMean(name, known)
        .orElse("define it: `resources: {Conditions: {" + name + ": ...}}`");
  }

  private static List<String> names(Optional<Mapping> own) {
    Optional<Node> conditions = own.isPresent() ? own.get().get("Conditions") : Optional.empty();
    List<String> names = new ArrayList<>();
    if (conditions.isPresent() && conditions.get() instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        names.add(entry.key());
      }
    }
    return names;
  }
}
