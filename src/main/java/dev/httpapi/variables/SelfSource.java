package dev.httpapi.variables;

import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ${self:a.b.0}}: another property of the service; {@code ${self:}} is all of it. When
 * nothing else answers, {@code provider.stage} and {@code provider.region} are those in effect, and
 * {@code service.name} is the service's name, as in releases 1 and 2.
 *
 * @param stage the stage in effect
 * @param region the region in effect
 */
record SelfSource(Supplier<String> stage, Supplier<String> region, OlderSyntax older)
    implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    return request.scope().property(path(request), request.span()).filter(node -> !node.isNull());
  }

  private static List<String> path(Request request) {
    return request.address().map(address -> List.of(address.split("\\.", -1))).orElse(List.of());
  }

  @Override
  public Optional<Node> lastResort(Request request) {
    String address = request.address().orElse("");
    return switch (address) {
      case "provider.stage" ->
          filledIn(request, address, Optional.of(stage.get()), "write `${sls:stage}`");
      case "provider.region" ->
          filledIn(request, address, Optional.of(region.get()), "write `${aws:region}`");
      case "service.name" -> filledIn(request, address, name(request), "write `${self:service}`");
      default -> Optional.empty();
    };
  }

  private Optional<Node> filledIn(
      Request request, String address, Optional<String> value, String help) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    older.filledIn(address, request.span(), help);
    return Optional.of(new StringNode(value.get(), request.span()));
  }

  private static Optional<String> name(Request request) {
    return request
        .scope()
        .property(List.of("service"), request.span())
        .filter(node -> node instanceof Scalar && !node.isNull())
        .map(node -> ((Scalar) node).text());
  }

  @Override
  public String absence(Request request) {
    return "the service has no `" + request.address().orElse("") + "`";
  }

  @Override
  public boolean isResolved() {
    return true;
  }
}
