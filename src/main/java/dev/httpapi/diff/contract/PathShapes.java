package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Route;

/** Paths of routes, compared without the names of their variables. */
final class PathShapes {
  private PathShapes() {}

  static boolean same(Route one, Route other) {
    return of(one).equals(of(other));
  }

  /** The path alone: {@code /items/{}}. */
  static String of(Route route) {
    return route.shape().substring(route.method().length()).strip();
  }
}
