package dev.httpapi.rules.http;

import dev.httpapi.template.located.Declared;
import java.util.Optional;

/** What the clients of an API speak, as far as a template tells. */
enum Protocol {
  HTTP,
  WEBSOCKET,
  /** An API of another stack, or one whose protocol is decided when the stack is deployed. */
  UNKNOWN;

  /** The protocol of an API. */
  static Protocol of(Declared api) {
    if (api.type().equals("AWS::Serverless::HttpApi")) {
      return HTTP;
    }
    if (api.get("ProtocolType").isPresent()) {
      String written = api.text("ProtocolType").orElse("");
      return written.equals("HTTP") ? HTTP : written.equals("WEBSOCKET") ? WEBSOCKET : UNKNOWN;
    }
    // Only HTTP APIs are imported from an OpenAPI document, and only then may the type be absent.
    return api.get("Body").isPresent() || api.get("BodyS3Location").isPresent() ? HTTP : UNKNOWN;
  }

  /** The protocol of the API that a route, an integration, an authorizer or a stage is part of. */
  static Protocol around(Declared part) {
    Optional<Declared> api = part.referred("ApiId");
    return api.isPresent() ? of(api.get()) : UNKNOWN;
  }
}
