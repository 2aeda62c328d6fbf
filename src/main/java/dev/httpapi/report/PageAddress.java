package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;

/** Where each code has a page of its own, which explains it with an example. */
public final class PageAddress {
  private static final String ALL = "https://httpapi.dev/diagnostics/";

  private PageAddress() {}

  /** The address of the page of a code. */
  public static String of(Code code) {
    return ALL + code.id();
  }
}
