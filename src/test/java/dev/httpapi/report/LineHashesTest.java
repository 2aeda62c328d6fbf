package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The hashes are those that GitHub's action computes, from
 * https://github.com/github/codeql-action/blob/main/src/fingerprints.test.ts.
 */
class LineHashesTest {

  private static List<String> hashes(String text) {
    SourceFile file = new SourceFile("serverless.yml", text);
    LineHashes hashes = new LineHashes();
    List<String> all = new ArrayList<>();
    for (int line = 1; line <= file.lines().size(); line++) {
      all.add(hashes.of(Span.at(file, line, 1, line, 1)));
    }
    return all;
  }

  @Test
  void anEmptyFile() {
    assertEquals(List.of("c129715d7a2bc9a3:1"), hashes(""));
  }

  @Test
  void spacesAndTabsDoNotCount() {
    assertEquals(
        List.of(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
        hashes(" a\nb\n  \t\tc\n d"));
  }

  @Test
  void lineEndsAreAllTheSame() {
    List<String> expected =
        List.of(
            "e9496ae3ebfced30:1",
            "fb7c023a8b9ccb3f:1",
            "ce8ba1a563dcdaca:1",
            "e20e36e16fcb0cc8:1",
            "b3edc88f2938467e:1",
            "c8e28b0b4002a3a0:1",
            "c129715d7a2bc9a3:1");
    assertEquals(expected, hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n"));
    assertEquals(expected, hashes(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r"));
    assertEquals(expected, hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n"));
    assertEquals(expected, hashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"));
  }

  @Test
  void equalLinesAreCounted() {
    assertEquals(
        List.of(
            "a7f2ff13bc495cf2:1",
            "a7f2ff13bc495cf2:2",
            "a7f2ff13bc495cf2:3",
            "a7f2ff13bc495cf2:4",
            "a7f2ff13bc495cf2:5",
            "a7f2ff13bc495cf2:6",
            "a7f2ff1481e87703:1",
            "a9cf91f7bbf1862b:1",
            "55ec222b86bcae53:1",
            "cc97dc7b1d7d8f7b:1",
            "c129715d7a2bc9a3:1"),
        hashes("Lorem ipsum dolor sit amet.\n".repeat(10)));
  }

  @Test
  void aPlaceBehindTheFileHasTheHashOfTheLastLine() {
    SourceFile file = new SourceFile("serverless.yml", "a");
    LineHashes hashes = new LineHashes();
    assertEquals(hashes.of(Span.at(file, 1, 1, 1, 1)), hashes.of(Span.at(file, 9, 1, 9, 1)));
  }
}
