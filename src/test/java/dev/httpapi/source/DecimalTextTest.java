package dev.httpapi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written as JavaScript writes them. */
class DecimalTextTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "00,0",
    "0.0,0",
    "1,1",
    "+1,1",
    "-1,-1",
    "007,7",
    "1.50,1.5",
    "2.0,2",
    ".5,0.5",
    "5.,5",
    "1e3,1000",
    "1E3,1000",
    "1e+3,1000",
    "1.5e-1,0.15",
    "0.000001,0.000001",
    "0.0000001,1e-7",
    "1.5e-7,1.5e-7",
    "1e20,100000000000000000000",
    "1e21,1e+21",
    "1.5e21,1.5e+21",
    "123456789.125,123456789.125",
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "0.1000000000000000055511151231257827,0.1",
    "1.7976931348623157e308,1.7976931348623157e+308",
    "5e-324,5e-324",
    "3e-324,5e-324",
    "1e-400,0",
    "2.2250738585072014e-308,2.2250738585072014e-308",
    "2e-44,2e-44",
    "1.0e23,1e+23",
    "9.5e22,9.5e+22",
    "4.35,4.35",
    "0e999,0",
    "9007199254740993,9007199254740993",
    "123456789012345678901234567890,123456789012345678901234567890"
  })
  void decimal(String written, String canonical) {
    assertEquals(Optional.of(canonical), DecimalText.canonical(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "-1e400", "1e999999999999", "17976931348623159e292"})
  void tooLargeForADouble(String written) {
    assertEquals(Optional.empty(), DecimalText.canonical(written));
  }

  @ParameterizedTest
  @CsvSource({
    "0x1F,31",
    "0xff,255",
    "-0x10,-16",
    "0o17,15",
    "0b101,5",
    "017,17",
    "+12,12",
    "1.5,1.5"
  })
  void anyNotation(String written, String canonical) {
    assertEquals(Optional.of(canonical), DecimalText.number(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "e3",
        "1e",
        "1e+",
        "1_000",
        "0x",
        "0xg",
        "0b2",
        "0o8",
        "1.2.3",
        "--1",
        "1 ",
        " 1",
        "1,5",
        "1d",
        "1f",
        "NaN",
        "Infinity",
        "0X1F",
        "٣"
      })
  void noNumber(String written) {
    assertEquals(Optional.empty(), DecimalText.number(written));
  }
}
