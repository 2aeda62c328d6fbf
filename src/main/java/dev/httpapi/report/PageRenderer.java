package dev.httpapi.report;

import dev.httpapi.diagnostics.Page;

/**
 * Shows a page to a person: as Markdown, or for a terminal with headings in bold and what files
 * hold indented.
 */
public final class PageRenderer {
  private static final String FENCE = "```";
  private static final String TITLE = " title=";
  private static final String INDENTATION = "    ";

  private final boolean colour;
  private final Style style;

  /** A renderer for a terminal with colour, or for anything else. */
  public PageRenderer(boolean colour) {
    this.colour = colour;
    this.style = new Style(colour);
  }

  /** The page without its front matter, of which a line below the heading tells. */
  public String render(Page page) {
    StringBuilder out = new StringBuilder();
    out.append(heading("# ", page.title())).append("\n\n");
    out.append(style.of(page.severity(), page.severity().label() + "[" + page.code().id() + "]"))
        .append(", ")
        .append(page.area())
        .append(": ")
        .append(switchingOff(page))
        .append("\n\n");
    if (colour) {
      forTerminal(page.text(), out);
    } else {
      out.append(page.text());
    }
    if (page.source().isPresent()) {
      out.append("\nSource: ").append(page.source().get()).append('\n');
    }
    return out.toString();
  }

  private static String switchingOff(Page page) {
    return switch (page.kind()) {
      case REFUSAL -> "cannot be switched off, since there is no template for it";
      case SCHEMA ->
          "`configValidationMode` of the service makes it an error, a warning or nothing, where it"
              + " can be compiled";
      case RULE ->
          "`--rule "
              + page.code().id()
              + "=off` switches it off, a comment `# httpapi-ignore` for a line";
    };
  }

  private String heading(String marks, String text) {
    return colour ? style.bold(text) : marks + text;
  }

  /** In place of the line that opens a block stands the file's name, if it has one. */
  private void forTerminal(String text, StringBuilder out) {
    boolean inBlock = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith(FENCE)) {
        int title = line.indexOf(TITLE);
        if (title > 0) {
          out.append(line.substring(title + TITLE.length())).append(":\n");
        }
        inBlock = !inBlock;
      } else if (inBlock) {
        out.append(line.isEmpty() ? "" : INDENTATION + style.faint(line)).append('\n');
      } else if (line.startsWith("## ")) {
        out.append(heading("## ", line.substring("## ".length()))).append('\n');
      } else {
        out.append(line).append('\n');
      }
    }
  }
}
