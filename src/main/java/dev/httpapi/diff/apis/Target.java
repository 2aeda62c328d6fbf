package dev.httpapi.diff.apis;

import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.Optional;

/**
 * What answers a request.
 *
 * @param function the logical id of the function, if it is one of this template
 * @param shown what a person calls it: the function's logical id, an address, {@code MOCK}
 */
public record Target(Optional<String> function, String shown) {
  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final String ALIAS = "AWS::Lambda::Alias";

  /** What a URI leads to: a function, itself or by an alias, or any other address. */
  static Target of(Optional<Located> uri, String type, Template template) {
    if (uri.isEmpty()) {
      return new Target(Optional.empty(), type);
    }
    for (String logicalId : new References(uri.get().value()).logicalIds()) {
      Optional<String> function = template.resource(logicalId).flatMap(Target::function);
      if (function.isPresent()) {
        return new Target(function, function.get());
      }
    }
    return new Target(Optional.empty(), Shown.of(uri.get().value()));
  }

  /** The logical id of the function that a resource is, or is an alias of. */
  public static Optional<String> function(Declared resource) {
    return switch (resource.type()) {
      case FUNCTION -> Optional.of(resource.logicalId());
      case ALIAS -> resource.referred("FunctionName").map(Declared::logicalId);
      default -> Optional.empty();
    };
  }
}
