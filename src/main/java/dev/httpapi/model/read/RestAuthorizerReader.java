package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestAuthorization;
import dev.httpapi.model.RestAuthorizer;
import dev.httpapi.model.RestAuthorizer.Target;
import dev.httpapi.model.RestIntegration;
import dev.httpapi.source.Node;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code authorizer} of a REST method: a function's name, an ARN, or a block. */
final class RestAuthorizerReader {
  private static final long DEFAULT_TTL_SECONDS = 300;
  private static final String DEFAULT_IDENTITY = "method.request.header.Authorization";
  private static final String AWS_IAM = "AWS_IAM";
  private static final String TOKEN = "TOKEN";
  private static final String REQUEST = "REQUEST";

  private final Diagnostics diagnostics;

  RestAuthorizerReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<RestAuthorization> read(Settings event, RestIntegration integration) {
    Optional<Node> written = event.truthy("authorizer");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (written.get() instanceof Scalar text) {
      return Optional.of(text(text));
    }
    Settings settings = event.block("authorizer");
    Optional<String> type = settings.text("type");
    Optional<Node> id = settings.truthy("authorizerId");
    if (type.isPresent() && id.isPresent()) {
      return Optional.of(byId(type.get(), id.get(), settings));
    }
    if (type.orElse("").equalsIgnoreCase(AWS_IAM)) {
      return Optional.of(new RestAuthorization.Iam());
    }
    return block(settings, type, integration);
  }

  private static RestAuthorization text(Scalar written) {
    String text = written.text();
    if (text.equalsIgnoreCase(AWS_IAM)) {
      return new RestAuthorization.Iam();
    }
    boolean isArn = text.indexOf(':') >= 0;
    Target target =
        isArn ? new Target.ByArn((Node) written) : new Target.OfService(text, written.span());
    boolean cognito = isArn && isCognitoArn(text);
    return new RestAuthorization.ByAuthorizer(
        new RestAuthorizer(
            isArn ? nameInArn(text) : text,
            written.span(),
            cognito ? RestAuthorizer.COGNITO : TOKEN,
            target,
            false,
            Optional.empty(),
            Optional.of(new StringNode(DEFAULT_IDENTITY, written.span())),
            Optional.empty(),
            List.of(),
            List.of()));
  }

  /** The last word of the function's name or the user pool's id. */
  private static String nameInArn(String arn) {
    String last = arn.substring(arn.lastIndexOf(':') + 1);
    return last.substring(last.lastIndexOf('-') + 1);
  }

  private static boolean isCognitoArn(String arn) {
    int service = arn.indexOf(":cognito-idp");
    if (!arn.startsWith("arn:") || service < 4) {
      return false;
    }
    for (int i = 4; i < service; i++) {
      char c = arn.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static RestAuthorization byId(String type, Node id, Settings settings) {
    String upper = type.toUpperCase(Locale.ROOT);
    boolean custom = upper.equals(TOKEN) || upper.equals(REQUEST) || upper.equals("CUSTOM");
    boolean scoped = upper.equals(RestAuthorizer.COGNITO);
    return new RestAuthorization.ById(
        custom ? "CUSTOM" : upper,
        id,
        scoped ? settings.list("scopes").orElse(List.of()) : List.of());
  }

  private Optional<RestAuthorization> block(
      Settings settings, Optional<String> type, RestIntegration integration) {
    Optional<Node> arn = settings.truthy("arn");
    Optional<Node> name = settings.truthy("name");
    if (arn.isEmpty() && name.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_AUTHORIZER,
                  first(settings),
                  "an authorizer has the `name` of a function or an `arn`")
              .help("one that is made elsewhere has `type` and `authorizerId`"));
      return Optional.empty();
    }
    boolean cognito =
        type.orElse("").equalsIgnoreCase(RestAuthorizer.COGNITO)
            || (arn.isPresent()
                && arn.get() instanceof StringNode text
                && isCognitoArn(text.text()));
    Optional<String> known = name(arn, name, settings);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String kind = cognito ? RestAuthorizer.COGNITO : type.orElse(TOKEN).toUpperCase(Locale.ROOT);
    Span place = arn.isPresent() ? arn.get().span() : name.orElseThrow().span();
    NumberNode ttl = ttl(settings, place);
    List<String> claims = settings.texts("claims");
    if (cognito && !claims.isEmpty() && integration instanceof RestIntegration.LambdaProxy) {
      boolean written = arn.isPresent() && arn.get() instanceof Scalar;
      diagnostics.add(
          Diagnostic.of(
                  written ? Code.INVALID_AUTHORIZER : Code.UNUSED_SETTING,
                  settings.keySpan("claims"),
                  "a proxy integration receives all claims, so none can be chosen")
              .help("leave `claims` out, or set `integration: lambda`"));
    }
    return Optional.of(
        new RestAuthorization.ByAuthorizer(
            new RestAuthorizer(
                known.get(),
                place,
                kind,
                target(arn, name),
                settings.flag("managedExternally"),
                Optional.of(ttl),
                identitySource(settings, kind, ttl, place),
                settings.truthy("identityValidationExpression"),
                claims,
                settings.list("scopes").orElse(List.of()))));
  }

  private static Span first(Settings settings) {
    return settings.mapping().isEmpty()
        ? settings.span()
        : settings.mapping().entries().iterator().next().keySpan();
  }

  /** An ARN that is computed has no name in it. */
  private Optional<String> name(Optional<Node> arn, Optional<Node> name, Settings settings) {
    if (name.isPresent() && name.get() instanceof Scalar text) {
      return Optional.of(text.text());
    }
    if (arn.isPresent() && arn.get() instanceof Scalar text) {
      return Optional.of(nameInArn(text.text()));
    }
    diagnostics.add(
        Diagnostic.of(
                Code.INVALID_AUTHORIZER,
                settings.keySpan("arn"),
                "an authorizer whose ARN is computed needs a `name`")
            .help("its logical id is made of the name"));
    return Optional.empty();
  }

  private static Target target(Optional<Node> arn, Optional<Node> name) {
    return arn.isPresent()
        ? new Target.ByArn(arn.get())
        : new Target.OfService(((Scalar) name.orElseThrow()).text(), name.get().span());
  }

  /** The digits that the value starts with, as JavaScript's {@code parseInt} reads it. */
  private static NumberNode ttl(Settings settings, Span place) {
    Optional<Node> ttl = settings.value("resultTtlInSeconds");
    String text = ttl.isPresent() && ttl.get() instanceof Scalar scalar ? scalar.text() : "";
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end > 0 && end < 10
        ? NumberNode.of(Integer.parseInt(text.substring(0, end)), ttl.orElseThrow().span())
        : NumberNode.of(DEFAULT_TTL_SECONDS, place);
  }

  /** Without a cache, an authorizer that sees the whole request needs no key for it. */
  private static Optional<Node> identitySource(
      Settings settings, String kind, NumberNode ttl, Span place) {
    Optional<Node> written = settings.truthy("identitySource");
    boolean uncached = kind.equals(REQUEST) && ttl.text().equals("0");
    if (written.isPresent() || uncached) {
      return written;
    }
    return Optional.of(new StringNode(DEFAULT_IDENTITY, place));
  }
}
