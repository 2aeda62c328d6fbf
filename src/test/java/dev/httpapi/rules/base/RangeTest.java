package dev.httpapi.rules.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

  @ParameterizedTest
  @CsvSource({"127, true", "128, false", "10240, false", "10240.5, true", "1e4, false", "x, false"})
  void aRangeHasBothEnds(String text, boolean excluded) {
    Located value = new Located(Value.of(text), new SourceFile("x", "").start());
    assertEquals(excluded, new Range(128, 10_240).excludes(value));
  }
}
