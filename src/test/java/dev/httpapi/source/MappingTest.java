package dev.httpapi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys come in the order in which a JavaScript object has them. */
class MappingTest {
  private static final Span HERE = new SourceFile("serverless.yml", "").start();

  private static Mapping mapping(String... keys) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (String key : keys) {
      entries.add(new Mapping.Entry(key, HERE, new StringNode(key + "@" + entries.size(), HERE)));
    }
    return Mapping.of(entries, HERE);
  }

  private static List<String> keys(Mapping mapping) {
    return mapping.entries().stream().map(Mapping.Entry::key).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b a c                      | b a c
          b 2 a 10 1                 | 1 2 10 b a
          409 201 200                | 200 201 409
          01 1 00 0 -1               | 0 1 01 00 -1
          1.5 1 1e3                  | 1 1.5 1e3
          4294967295 4294967294 a    | 4294967294 4294967295 a
          99999999999 5              | 5 99999999999
          +1 0                       | 0 +1
          """)
  void arrayIndexesComeFirst(String written, String ordered) {
    assertEquals(List.of(ordered.split(" ")), keys(mapping(written.split(" "))));
  }

  @Test
  void ofTwoWithOneKeyTheLaterStandsAtTheEarlierPlace() {
    Mapping twice = mapping("a", "b", "a");
    assertEquals(List.of("a", "b"), keys(twice));
    assertEquals("a@2", ((StringNode) twice.get("a").orElseThrow()).text());
  }

  @Test
  void aKeyWithoutAValueIsThere() {
    Mapping one = Mapping.of(List.of(new Mapping.Entry("a", HERE, new NullNode(HERE))), HERE);
    assertTrue(one.has("a"));
    assertTrue(one.get("a").orElseThrow().isNull());
    assertFalse(one.has("b"));
    assertEquals(Optional.empty(), one.get("b"));
    assertEquals(1, one.size());
  }

  @Test
  void equalityDoesNotAskForTheOrder() {
    assertEquals(
        Mapping.of(List.of(entry("a"), entry("b")), HERE),
        Mapping.of(List.of(entry("b"), entry("a")), HERE));
  }

  private static Mapping.Entry entry(String key) {
    return new Mapping.Entry(key, HERE, new StringNode(key, HERE));
  }
}
