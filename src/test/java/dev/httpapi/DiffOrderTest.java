package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Side;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import dev.httpapi.testing.DiffCase;
import dev.httpapi.testing.Fixture;
import dev.httpapi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A service with its keys in another order, in another style, is the same service. */
class DiffOrderTest {

  /**
   * Services that the framework itself makes other templates of: {@code resources} that lay a tag
   * over the first one, whichever that is, and a permission that depends on what was met first.
   */
  private static final Set<String> ORDER_MATTERS =
      Set.of(
          "resources-override-function",
          "websocket-authorizer-alias-after",
          "websocket-authorizer-alias-before");

  @Test
  void orderAndStyleMeanNothing() {
    Map<String, List<Change>> different = new TreeMap<>();
    int compared = 0;
    for (Fixture fixture : Fixture.all()) {
      if (fixture.isProgram() || fixture.runsCode()) {
        continue;
      }
      Optional<Side> before = side("serverless.yml", fixture.service(), fixture);
      Optional<Side> after = side("serverless.json", reversed(fixture), fixture);
      if (before.isPresent() && after.isPresent()) {
        compared++;
        List<Change> changes = Comparison.of(before.get(), after.get()).changes();
        if (!changes.isEmpty()) {
          different.put(fixture.name(), changes);
        }
      }
    }
    assertEquals(ORDER_MATTERS, different.keySet(), different::toString);
    assertTrue(compared > 500, "compared: " + compared);
  }

  private static Optional<Side> side(String name, String text, Fixture fixture) {
    return DiffCase.read(name, text, fixture.folder(), new Diagnostics());
  }

  /** The service as JSON, every key before those that it followed. */
  private static String reversed(Fixture fixture) {
    SourceFile file = new SourceFile("serverless.yml", fixture.service());
    return YamlReader.read(file, new Diagnostics())
        .map(tree -> TemplateWriter.write(reversed(Value.of(tree)), TemplateFormat.JSON))
        .orElse("");
  }

  private static Value reversed(Value value) {
    if (value instanceof Value.Items items) {
      return Value.list(items.values().stream().map(DiffOrderTest::reversed).toList());
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    List<Map.Entry<String, Value>> entries = new ArrayList<>(fields.asMap().entrySet());
    Collections.reverse(entries);
    Fields reversed = new Fields();
    entries.forEach(entry -> reversed.put(entry.getKey(), reversed(entry.getValue())));
    return reversed;
  }
}
