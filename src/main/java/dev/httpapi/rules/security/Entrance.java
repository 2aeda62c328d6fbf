package dev.httpapi.rules.security;

import dev.httpapi.source.Span;

/**
 * A way by which a request from outside comes to a function.
 *
 * @param shown how a person names it: {@code `GET /items`}
 * @param span where it is written
 * @param kind what it is a part of
 * @param access who may come in
 */
record Entrance(String shown, Span span, Kind kind, Access access) {

  /** What an entrance is a part of. */
  enum Kind {
    HTTP_API,
    REST_API,
    WEBSOCKET_API,
    FUNCTION_URL
  }

  /** Who may come in. */
  enum Access {
    /** Everybody. */
    OPEN,
    /** Whom an authorizer or IAM lets in. */
    AUTHORIZED,
    /** Whom something else lets in, such as a policy of the API, or what AWS alone knows. */
    OTHER
  }
}
