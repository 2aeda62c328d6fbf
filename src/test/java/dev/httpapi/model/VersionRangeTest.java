package dev.httpapi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranges with what npm's own library says of them: whether they are one, and take 3.40.0. */
class VersionRangeTest {

  static Stream<String> readings() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/versions/ranges.txt")).stream();
  }

  @ParameterizedTest
  @MethodSource("readings")
  void isReadAsNpmReadsIt(String reading) {
    int bar = reading.lastIndexOf(" | ");
    String text = reading.substring(1, bar - 1);
    Optional<VersionRange> range = VersionRange.parse(text);
    String verdict = range.map(known -> known.includes(3, 40, 0) ? "in" : "out").orElse("none");
    assertEquals(reading.substring(bar + 3), verdict);
  }
}
