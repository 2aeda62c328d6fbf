package dev.httpapi.emit.rest;

import java.util.List;

/**
 * The answer to a preflight when several origins are allowed: the one that asks, if it is among
 * them, in place of the first.
 */
final class PreflightTemplate {
  private PreflightTemplate() {}

  static String of(List<String> origins) {
    StringBuilder pattern = new StringBuilder();
    for (String origin : origins) {
      pattern.append(pattern.length() == 0 ? "" : "|");
      for (int i = 0; i < origin.length(); i++) {
        pattern.append(expression(origin.charAt(i)));
      }
    }
    return "#set($asking = $input.params(\"Origin\"))\n"
        + "#if($asking == \"\")#set($asking = $input.params(\"origin\"))#end\n"
        + "#if($asking.matches(\""
        + pattern
        + "\"))#set($context.responseOverride.header.Access-Control-Allow-Origin = $asking)#end";
  }

  /**
   * A star stands for one character or more; nothing else is more than itself. What no origin holds
   * and a template or an expression reads as its own is any character.
   */
  private static String expression(char c) {
    if (c == '*') {
      return ".+";
    }
    if ("\\\"#$".indexOf(c) >= 0) {
      return ".";
    }
    return ".?+()[]{}|^".indexOf(c) >= 0
        ? "[" + (c == '^' || c == '[' ? "\\" : "") + c + "]"
        : "" + c;
  }
}
