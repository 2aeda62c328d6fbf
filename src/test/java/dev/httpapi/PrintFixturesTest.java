package dev.httpapi;

import dev.httpapi.source.Node;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** What {@code serverless print} prints of the services of {@code fixtures/print}, we print. */
class PrintFixturesTest {
  private static final String REGION = "region";
  private static final String EVENTS = "events";

  @TestFactory
  Stream<DynamicTest> services() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("fixtures/print"))) {
      return folders.filter(Files::isDirectory).sorted().map(Fixture::new).toList().stream()
          .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }
  }

  private static void check(Fixture fixture) throws JSONException {
    Node resolved = fixture.resolved().orElseThrow();
    JSONObject ours = new JSONObject(TemplateWriter.write(Value.of(resolved), TemplateFormat.JSON));
    JSONObject expected = new JSONObject(fixture.expected());
    level(expected, ours);
    JSONAssert.assertEquals(expected, ours, JSONCompareMode.STRICT);
  }

  /**
   * The stage is the one that counts, where the framework prints the service's own beside a name
   * made of the command line's. No region is assumed, and functions without events are not given an
   * empty list of them.
   */
  private static void level(JSONObject expected, JSONObject ours) throws JSONException {
    JSONObject provider = expected.getJSONObject("provider");
    if (!ours.getJSONObject("provider").has(REGION) && "us-east-1".equals(provider.get(REGION))) {
      provider.remove(REGION);
    }
    provider.put("stage", ours.getJSONObject("provider").get("stage"));
    JSONObject functions = expected.getJSONObject("functions");
    JSONArray names = functions.names();
    for (int i = 0; i < names.length(); i++) {
      JSONObject function = functions.getJSONObject(names.getString(i));
      boolean none = function.has(EVENTS) && function.getJSONArray(EVENTS).length() == 0;
      if (none && !ours.getJSONObject("functions").getJSONObject(names.getString(i)).has(EVENTS)) {
        function.remove(EVENTS);
      }
    }
  }
}
