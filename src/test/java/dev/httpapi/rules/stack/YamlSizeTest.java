package dev.httpapi.rules.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A template is as long as it is said to be at least, and hardly longer. */
class YamlSizeTest {

  @TestFactory
  Stream<DynamicTest> templates() {
    return Fixture.all().stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) {
    Optional<Fields> template = fixture.compile().template();
    if (template.isPresent()) {
      int least = YamlSize.least(template.get());
      String text = TemplateWriter.write(template.get(), TemplateFormat.YAML);
      int size = text.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(least <= size, () -> least + " " + size);
      // Small templates of odd texts are far from any limit.
      assertTrue(size < 38_400 || least > size - size / 4, () -> least + " " + size);
    }
  }
}
