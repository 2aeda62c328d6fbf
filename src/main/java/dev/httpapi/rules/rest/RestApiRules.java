package dev.httpapi.rules.rest;

import dev.httpapi.rules.base.ResourceRule;
import java.util.List;

/** The rules of REST APIs. */
public final class RestApiRules {
  private RestApiRules() {}

  /** The rules of resources of a type. */
  public static List<ResourceRule> of(String type) {
    return switch (type) {
      default -> List.of();
    };
  }
}
