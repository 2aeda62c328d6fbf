package dev.httpapi.diff.apis;

/** The kinds of APIs that API Gateway has. */
public enum Protocol {
  HTTP,
  WEBSOCKET,
  REST
}
