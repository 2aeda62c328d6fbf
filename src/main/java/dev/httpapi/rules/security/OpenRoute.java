package dev.httpapi.rules.security;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.rules.security.Entrance.Access;
import dev.httpapi.rules.security.Entrance.Kind;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code open-route}: everybody may call a route, while others of the service have an
 * authorizer. Clients of a WebSocket API may show who they are in their first message, so that its
 * {@code $connect} is held against those of other WebSocket APIs only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html">Control
 *     access to HTTP APIs</a>
 */
record OpenRoute() implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    List<Entrance> entrances = Entrances.of(template);
    for (Entrance entrance : entrances) {
      if (entrance.access() == Access.OPEN) {
        Optional<Entrance> authorized = authorized(entrances, entrance.kind());
        if (authorized.isPresent()) {
          findings.add(finding(entrance, authorized.get()));
        }
      }
    }
  }

  /** The first that has an authorizer, best of the same kind. */
  private static Optional<Entrance> authorized(List<Entrance> entrances, Kind kind) {
    Optional<Entrance> found = Optional.empty();
    for (Entrance entrance : entrances) {
      if (entrance.access() == Access.AUTHORIZED) {
        if (entrance.kind() == kind) {
          return Optional.of(entrance);
        }
        if (found.isEmpty() && compares(kind, entrance.kind())) {
          found = Optional.of(entrance);
        }
      }
    }
    return found;
  }

  /** The URLs of functions that other services call by IAM say nothing of what the API is for. */
  private static boolean compares(Kind open, Kind authorized) {
    return open != Kind.WEBSOCKET_API && authorized != Kind.FUNCTION_URL;
  }

  private static Diagnostic finding(Entrance open, Entrance authorized) {
    boolean url = open.kind() == Kind.FUNCTION_URL;
    return Diagnostic.of(
            Code.OPEN_ROUTE,
            open.span(),
            "everybody may call " + open.shown() + ": it has no authorizer, as others here have")
        .related(authorized.span(), authorized.shown() + " has one")
        .help(
            (url ? "give it `authorizer: aws_iam`" : "give it an authorizer")
                + ", or say why it is open: `# httpapi-ignore: open-route REASON`");
  }
}
