package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${sls:stage}} and {@code ${sls:instanceId}}. The framework's instance id is the clock;
 * ours is a digest of the resolved service, put in when everything else is known.
 */
record ServerlessSource(Supplier<String> stage) implements VariableSource {
  /** Stands for the instance id until the service is resolved; no YAML text can hold it. */
  static final String INSTANCE_ID = "\u0000instanceId\u0000";

  @Override
  public Optional<Node> resolve(Request request) {
    return switch (request.address().orElse("")) {
      case "stage" -> Optional.of(new StringNode(stage.get(), request.span()));
      case "instanceId" -> Optional.of(new StringNode(INSTANCE_ID, request.span()));
      default -> throw request.unknown("`sls:stage` and `sls:instanceId`");
    };
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
