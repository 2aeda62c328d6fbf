package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.testing.VariableCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Variables are resolved as the framework resolves them, whose answers are recorded. */
class VariablesTest {
  /** What the framework refuses and we resolve, and why. */
  private static final Map<String, String> ACCEPTED_ON_PURPOSE =
      Map.of(
          "strToBool of bare false and zero",
          "strToBool(false) and strToBool(0) are false, as the framework's documentation says",
          "file with a byte order mark in json",
          "the mark says nothing, and editors leave it",
          "bad line break in double quotes",
          "a line break in a quoted text is what it is in YAML",
          "provider stage not set",
          "self:provider.stage is the stage in effect, as in releases up to 2",
          "stage by parameter",
          "a parameter of the command line is known before the stage",
          "date by address from a file",
          "a date is its text in the service itself, and so it is in the files that it reads");

  /** What another stage refuses, and which. */
  private static final Map<String, String> REFUSED_ELSEWHERE =
      Map.of(
          "bad parameter option", "the command line",
          "empty parameter option", "the command line",
          "service file not a map", "the schema");

  /** What has no meaning for us, and why. */
  private static final Map<String, String> NOT_ASKED =
      Map.of("opt verbose", "our command line has no --verbose");

  /** Cases of which we make something else: as recorded, and as we write it. */
  private static final Map<String, List<String>> WRITTEN_OTHERWISE =
      Map.of(
          // Whole numbers above 2^53 keep their digits.
          "embedded numbers and booleans",
          List.of("1e+23", "100000000000000000000000"),
          // Blanks before a known source are left out, as in releases up to 2.
          "foreign expressions",
          List.of("\"e\":\"${ self:service }\"", "\"e\":\"my-service\""),
          "literals of every form",
          List.of("12345678901234567000", "12345678901234567890"));

  /** An escaped variable stays text, however often it is referred to; the framework forgets. */
  private static final Map<String, String> STAYS_TEXT =
      Map.of(
          "escaped text reached by self",
          "{\"e\":\"${self:service}\",\"a\":\"${self:service}\",\"b\":\"x${self:service}y\","
              + "\"c\":\"${self:service}\"}",
          "escape reached twice",
          "{\"e\":\"\\\\${self:service}\",\"a\":\"\\\\${self:service}\","
              + "\"b\":\"x\\\\${self:service}\"}");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> accepted() {
    return VariableCase.accepted().stream()
        .filter(one -> !NOT_ASKED.containsKey(one.name()))
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> accepted(one)));
  }

  private void accepted(VariableCase one) throws IOException {
    String expected = STAYS_TEXT.getOrDefault(one.name(), one.answer());
    if (WRITTEN_OTHERWISE.containsKey(one.name())) {
      List<String> forms = WRITTEN_OTHERWISE.get(one.name());
      expected = expected.replace(forms.get(0), forms.get(1));
    }
    assertEquals(expected, resolve(one).custom());
  }

  @TestFactory
  Stream<DynamicTest> resolvedAlikeWhileNotesAreTaken() {
    return Stream.concat(VariableCase.accepted().stream(), VariableCase.refused().stream())
        .filter(one -> !NOT_ASKED.containsKey(one.name()))
        .filter(one -> !REFUSED_ELSEWHERE.containsKey(one.name()))
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> alike(one)));
  }

  private void alike(VariableCase one) throws IOException {
    Resolution plain = resolve(one);
    Resolution traced = Resolution.traced(one, Files.createTempDirectory(folder, "case"));
    assertEquals(plain.diagnostics().hasErrors(), traced.diagnostics().hasErrors());
    if (!plain.diagnostics().hasErrors()) {
      assertEquals(plain.custom(), traced.custom());
    }
  }

  @TestFactory
  Stream<DynamicTest> refused() {
    return VariableCase.refused().stream()
        .filter(one -> !REFUSED_ELSEWHERE.containsKey(one.name()))
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> refused(one)));
  }

  private void refused(VariableCase one) throws IOException {
    Resolution resolution = resolve(one);
    boolean refused = resolution.diagnostics().hasErrors();
    assertEquals(
        !ACCEPTED_ON_PURPOSE.containsKey(one.name()),
        refused,
        () -> resolution.custom() + " and the framework says " + one.answer());
    resolution.diagnostics().all().forEach(said -> assertTrue(said.span().line() > 0));
  }

  private Resolution resolve(VariableCase one) throws IOException {
    return Resolution.of(one, Files.createTempDirectory(folder, "case"));
  }
}
