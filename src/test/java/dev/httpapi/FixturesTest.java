package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** Every service of {@code fixtures/compile} becomes what the framework made of it. */
class FixturesTest {
  /** What the framework refuses and we do not, and why. */
  private static final Map<String, String> ACCEPTED_ON_PURPOSE =
      Map.of(
          "bad-service-object",
          "an object with a name was the form of releases up to 2, and its meaning is plain",
          "bad-variable-default-stage",
          "self:provider.stage is the stage in effect, as in releases up to 2",
          "bad-variable-str-to-bool-zero",
          "the framework takes the 0 of strToBool(0) for no input; its documentation says false",
          "bad-rest-strict-old-keys",
          "provider.apiKeys, usagePlan and resourcePolicy are the older syntax, which is compiled",
          "bad-rest-strict-request-schema",
          "request.schema is the older syntax, which is compiled",
          "bad-rest-strict-string-without-slash",
          "the framework's own early documentation writes a path without its first slash");

  @TestFactory
  Stream<DynamicTest> services() {
    return Fixture.all().stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) throws JSONException {
    Fixture.Result result = fixture.isRefused() ? fixture.validate() : fixture.compile();
    if (ACCEPTED_ON_PURPOSE.containsKey(fixture.name())) {
      assertEquals(List.of(), errors(result), ACCEPTED_ON_PURPOSE.get(fixture.name()));
    } else if (fixture.isRefused()) {
      assertRefused(fixture, result);
    } else {
      assertEquals(List.of(), errors(result));
      String text = TemplateWriter.write(result.template().orElseThrow(), TemplateFormat.JSON);
      JSONObject expected = new JSONObject(fixture.expected());
      if (!fixture.hasDeploymentBucket()) {
        KnownDifferences.withoutDeploymentBucket(expected);
      }
      JSONObject ours = new JSONObject(text);
      if (fixture.isOfFork()) {
        NewerDifferences.levelFork(expected, ours);
      }
      assertSame(fixture, expected, ours);
    }
  }

  private static void assertSame(Fixture fixture, JSONObject expected, JSONObject ours)
      throws JSONException {
    KnownDifferences.level(fixture, expected, ours);
    JSONAssert.assertEquals(expected, ours, JSONCompareMode.STRICT);
  }

  private static void assertRefused(Fixture fixture, Fixture.Result result) {
    List<Diagnostic> errors = errors(result);
    assertTrue(result.template().isEmpty() && !errors.isEmpty(), "accepted");
    assertTrue(
        errors.stream().anyMatch(error -> isInService(error, fixture)),
        () -> "no error points into the service: " + errors);
  }

  private static boolean isInService(Diagnostic error, Fixture fixture) {
    return fixture.folder().resolve(error.span().file().name()).toFile().isFile()
        && error.span().line() >= 1
        && error.span().line() <= error.span().file().lines().size();
  }

  private static List<Diagnostic> errors(Fixture.Result result) {
    return result.diagnostics().all().stream().filter(Diagnostic::isError).toList();
  }
}
