package dev.httpapi.diff.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Origins with stars, and those that a preflight's template allows. */
class OriginPatternTest {

  @Test
  void aStarStandsForWhatIsBetween() {
    assertTrue(OriginPattern.covers("*", "https://a.example.com"));
    assertTrue(OriginPattern.covers("https://*", "https://a.example.com"));
    assertTrue(OriginPattern.covers("https://*.example.com", "https://a.example.com"));
    assertFalse(OriginPattern.covers("https://*.example.com", "https://example.com"));
    assertFalse(OriginPattern.covers("https://*", "http://a.example.com"));
  }

  @Test
  void originsAreReadFromTheExpressionThatTheCompilerWrites() {
    String template =
        "#if($asking.matches(\"https://shop[.]example[.]com|https://.+[.]example[.]org\"))#end";
    assertEquals(
        Set.of("https://shop.example.com", "https://*.example.org"),
        OriginPattern.originsOf(template));
    assertEquals(Set.of(), OriginPattern.originsOf("#set($a = 1)"));
  }
}
