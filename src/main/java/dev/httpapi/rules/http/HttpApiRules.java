package dev.httpapi.rules.http;

import dev.httpapi.rules.base.ResourceRule;
import java.util.List;

/** The rules of HTTP APIs and WebSocket APIs. */
public final class HttpApiRules {
  private HttpApiRules() {}

  /** The rules of resources of a type. */
  public static List<ResourceRule> of(String type) {
    return switch (type) {
      default -> List.of();
    };
  }
}
