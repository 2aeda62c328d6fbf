package dev.httpapi.git;

import java.util.regex.Pattern;

/**
 * Git's patterns for paths: <code>*</code> and <code>?</code> stay in a folder, <code>**</code>
 * does not.
 */
final class Glob {
  private Glob() {}

  static Pattern of(String glob) {
    StringBuilder expression = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**/", at)) {
        expression.append("(?:.*/)?");
        at += 3;
      } else if (glob.startsWith("**", at)) {
        expression.append(".*");
        at += 2;
      } else {
        char c = glob.charAt(at++);
        switch (c) {
          case '*' -> expression.append("[^/]*");
          case '?' -> expression.append("[^/]");
          default -> expression.append(Pattern.quote(String.valueOf(c)));
        }
      }
    }
    return Pattern.compile(expression.toString());
  }
}
