package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import java.util.List;

/** What is to be read of a code by those who meet it outside of a terminal. */
@FunctionalInterface
public interface RuleTexts {

  /**
   * What a code stands for.
   *
   * @param title what is wrong in general, a sentence without a full stop
   * @param description what that means and what to do, in some sentences; may be the title again
   * @param page the address of the page that explains the code
   * @param tags words to find it by, such as {@code lambda}; at most ten are shown by GitHub
   */
  record Rule(String title, String description, String page, List<String> tags) {
    public Rule {
      tags = List.copyOf(tags);
    }
  }

  Rule of(Code code);
}
