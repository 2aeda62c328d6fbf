package dev.httpapi.diff.agreement;

import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * That a change was agreed to.
 *
 * @param of the subject of the change, in which {@code *} stands for any characters; empty for
 *     every change of the code
 * @param reason why, for those who read of it later
 * @param place where it is written
 */
public record Agreement(ChangeCode code, Optional<String> of, String reason, Span place) {

  public boolean covers(Change change) {
    return change.code() == code && (of.isEmpty() || fits(of.get(), change.subject()));
  }

  /** Whether a text is a pattern with something in the place of each star. */
  private static boolean fits(String pattern, String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int behind = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        behind = at;
      } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++behind;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }

  /** As in {@code `route-removed` of `GET /items`}. */
  public String shown() {
    return "`" + code.id() + "`" + (of.isPresent() ? " of `" + of.get() + "`" : "");
  }
}
