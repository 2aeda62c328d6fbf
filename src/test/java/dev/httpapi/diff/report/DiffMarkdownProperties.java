package dev.httpapi.diff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.updates.UpdateBehaviour;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Whatever differs, the comment fits, is well formed, and drops nothing in silence. */
class DiffMarkdownProperties {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  /** How many changes of each kind there are, and what their names are made of. */
  record Sizes(
      int security, int breaking, int replaced, int others, int accepted, int notes, String name) {

    DiffReport report() {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < others; i++) {
        changes.add(
            i % 3 == 0
                ? consequence(ChangeCode.OUTPUT, Effect.NEUTRAL, i)
                : resource(Action.UPDATED, i));
      }
      for (int i = 0; i < replaced; i++) {
        changes.add(resource(Action.REPLACED, i));
      }
      for (int i = 0; i < breaking; i++) {
        changes.add(consequence(ChangeCode.ROUTE_REMOVED, Effect.BREAKING, i));
      }
      for (int i = 0; i < security; i++) {
        changes.add(consequence(ChangeCode.PUBLIC_ROUTE, Effect.WEAKER, i));
      }
      List<DiffReport.Accepted> agreed = new ArrayList<>();
      for (int i = 0; i < accepted; i++) {
        agreed.add(new DiffReport.Accepted(consequence(ChangeCode.CORS, Effect.BREAKING, i), name));
      }
      List<String> told = new ArrayList<>();
      for (int i = 0; i < notes; i++) {
        told.add(name + " " + i);
      }
      return new DiffReport(name, "new " + name, changes, agreed, told);
    }

    private Consequence consequence(ChangeCode code, Effect effect, int number) {
      return Consequence.of(code, effect, name + number, "`" + name + "` differs from " + name)
          .at(place(), place());
    }

    private ResourceChange resource(Action action, int number) {
      return new ResourceChange(
          action,
          name + number,
          Optional.empty(),
          "AWS::Lambda::Function",
          List.of(property("MemorySize"), property(name)),
          List.of(name),
          Optional.of(place()),
          Optional.of(place()));
    }

    private PropertyChange property(String path) {
      return new PropertyChange(
          path,
          UpdateBehaviour.REPLACEMENT,
          Optional.empty(),
          Optional.of(Value.of(name)),
          Optional.of(Value.of(name + "!")),
          Optional.of(place()),
          Optional.of(place()),
          Optional.empty());
    }

    private Span place() {
      return Span.at(new SourceFile(name, ""), 1, 1, 1, 1);
    }
  }

  @Provide
  Arbitrary<Sizes> sizes() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> many = Arbitraries.oneOf(few, Arbitraries.integers().between(0, 1000));
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "z",
            " ",
            "`",
            "``",
            "|",
            "<b>",
            "</details>",
            "-->",
            "@x",
            "#1",
            "\n",
            "\t",
            "```",
            "\u202e",
            "\u0000",
            "é",
            "日",
            "😀",
            "\ud800",
            "${A}",
            "http://x",
            "\n\n# x",
            "* ");
    Arbitrary<String> name =
        Combinators.combine(
                piece.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(1, 1, 2, 10, 100))
            .as((pieces, times) -> String.join("", pieces).repeat(times));
    return Combinators.combine(many, many, many, many, many, few, name).as(Sizes::new);
  }

  @Property(tries = 40)
  void itFitsAndAddsUp(@ForAll("sizes") Sizes sizes) {
    check(sizes);
  }

  @Example
  void itFoldsStepByStep() {
    String name = "name".repeat(20);
    assertEquals("", check(new Sizes(2, 2, 2, 10, 1, 1, name)));
    assertEquals(
        "the details of the other changes are left out",
        check(new Sizes(2, 2, 2, 120, 1, 1, name)));
    assertEquals("the other changes are counted only", check(new Sizes(2, 2, 2, 600, 1, 1, name)));
    assertEquals(
        "the other changes are counted only, and details are left out",
        check(new Sizes(2, 2, 100, 600, 1, 1, name)));
    assertEquals(
        "the other changes are counted only, details are left out and lists are cut",
        check(new Sizes(2000, 5, 600, 600, 1, 1, name)));
  }

  /** Looks at a comment, and says what it says that is left out. */
  private static String check(Sizes sizes) {
    String text = new DiffMarkdown().render(sizes.report());
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= DiffMarkdown.MOST_BYTES, "it has " + bytes + " bytes");
    assertTrue(text.startsWith("<!-- httpapi diff: ") && text.endsWith("\n"));
    assertEquals(0, text.lines().filter(line -> line.startsWith("```")).count());
    String folded = folded(text);
    Map<String, Integer> counts = counts(PARSER.parse(text), text);
    Map<String, Integer> expected = new LinkedHashMap<>();
    put("Security", sizes.security, expected);
    put("Breaking for clients", sizes.breaking, expected);
    put("Replaced or lost", sizes.replaced, expected);
    put("What differs in them, property by property", sizes.replaced, expected);
    put("Other changes", sizes.others, expected);
    put("agreed to", sizes.accepted, expected);
    put("Notes", sizes.notes, expected);
    if (folded.contains("and")) {
      expected.remove("What differs in them, property by property");
    }
    assertEquals(expected.toString(), counts.toString());
    return folded;
  }

  private static void put(String title, int count, Map<String, Integer> counts) {
    if (count > 0) {
      counts.put(title, count);
    }
  }

  private static String folded(String text) {
    String start = "\nFolded to fit into a comment: ";
    int at = text.lastIndexOf(start);
    return at < 0 ? "" : text.substring(at + start.length(), text.indexOf(". All of it: ", at));
  }

  /** The sections in their order, and how many changes each speaks of. */
  private static Map<String, Integer> counts(Node document, String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String title = "";
    int open = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      String source = source(node, text);
      if (node instanceof Heading) {
        title = source.replaceAll("^#+ | [(]\\d+[)]$", "");
      } else if (node instanceof HtmlBlock block && block.getLiteral().startsWith("<details>")) {
        String line = block.getLiteral().lines().toList().get(1);
        assertTrue(line.matches("<summary>[^<]+</summary>"), line);
        title =
            line.replaceAll("</?summary>| [(]\\d+[)]", "").replaceAll(".* agreed to", "agreed to");
        open++;
      } else if (node instanceof HtmlBlock block && block.getLiteral().startsWith("</details>")) {
        assertEquals("</details>", block.getLiteral().strip());
        title = "";
        open--;
      } else if (node instanceof HtmlBlock block) {
        assertTrue(block.getLiteral().matches("<!-- .* -->"), block.getLiteral());
      } else if (node instanceof BulletList list) {
        assertEquals(null, counts.put(title, count(list, text)), title);
      }
      assertTrue(open == 0 || open == 1, "details in details");
    }
    assertEquals(0, open, "details that are not closed");
    return counts;
  }

  private static int count(BulletList list, String text) {
    int count = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String line = source(item, text).lines().findFirst().orElseThrow();
      if (line.matches("- and \\d+ more")) {
        count += Integer.parseInt(line.replaceAll("\\D", ""));
      } else {
        boolean kind = line.matches("- `[a-z-]+`: \\d+");
        count += kind ? Integer.parseInt(line.replaceAll(".*: ", "")) : 1;
      }
    }
    return count;
  }

  private static String source(Node node, String text) {
    var spans = node.getSourceSpans();
    int start = spans.get(0).getInputIndex();
    var last = spans.get(spans.size() - 1);
    return text.substring(start, last.getInputIndex() + last.getLength());
  }
}
