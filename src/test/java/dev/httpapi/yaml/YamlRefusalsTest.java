package dev.httpapi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What js-yaml refuses is refused, and within a line of where js-yaml says. */
class YamlRefusalsTest {
  private static final Path RECORDED = Path.of("src/test/resources/yaml/refused");
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column.*");

  /** Refusals that we place elsewhere, and why. */
  private static final Map<String, String> PLACED_ELSEWHERE = Map.of();

  /** What we read although js-yaml does not, and why. */
  private static final Map<String, String> ACCEPTED_ON_PURPOSE =
      Map.of(
          "alias-key-without-blank", "SnakeYAML reads the alias without the blank, as it was meant",
          "percent-line", "SnakeYAML reads the line as text, as it was meant",
          "tag-omap-twice", "!!omap only names a list, whatever is in it",
          "tag-set-with-values", "!!set only names a mapping, whatever is in it",
          "depth-101-lists", "our limit is 200 levels",
          "merge-of-101-maps", "our limit counts all values, not those of one merge");

  @TestFactory
  Stream<DynamicTest> refused() throws IOException {
    try (Stream<Path> files = Files.list(RECORDED)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> refused(file)));
    }
  }

  private static void refused(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = new SourceFile("test.yml", text(file));
    boolean accepted = YamlReader.read(source, diagnostics).isPresent();
    assertEquals(ACCEPTED_ON_PURPOSE.containsKey(name(file)), accepted, "accepted");
    if (accepted || PLACED_ELSEWHERE.containsKey(name(file))) {
      return;
    }
    Matcher place = PLACE.matcher(text(RECORDED.resolve(name(file) + ".txt")).strip());
    if (place.matches()) {
      int expected = Integer.parseInt(place.group(1));
      int line = diagnostics.all().get(0).span().line();
      assertTrue(
          Math.abs(line - expected) <= 1,
          () -> "line " + line + ", and js-yaml says " + expected + ": " + diagnostics.all());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".yml", "");
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
