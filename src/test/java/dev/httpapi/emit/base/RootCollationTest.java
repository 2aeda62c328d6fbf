package dev.httpapi.emit.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order is that of Node.js 20's {@code localeCompare} in the root locale, as recorded. */
class RootCollationTest {
  private static final Path RECORDED = Path.of("src/test/resources/collation");

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return Files.readAllLines(RECORDED.resolve("pairs.tsv")).stream()
        .skip(1)
        .filter(row -> !row.isEmpty())
        .map(row -> row.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " and " + row[1], () -> pair(row[0], row[1], row[2])));
  }

  private static void pair(String left, String right, String sign) {
    int expected = Integer.parseInt(sign);
    assertEquals(expected, Integer.signum(RootCollation.ORDER.compare(left, right)));
    assertEquals(-expected, Integer.signum(RootCollation.ORDER.compare(right, left)));
  }

  @Test
  void everyPrintableCharacterHasItsPlace() throws IOException {
    String line = Files.readString(RECORDED.resolve("ascii.txt")).replace("\n", "");
    List<String> expected = line.chars().mapToObj(Character::toString).toList();
    assertEquals(95, expected.size());
    List<String> sorted = new ArrayList<>(expected);
    Collections.shuffle(sorted, new Random(1));
    sorted.sort(RootCollation.ORDER);
    assertEquals(expected, sorted);
  }
}
