package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the framework makes a template of is refused only where AWS would refuse that template, too:
 * {@code fixtures/compile/refused-at-deployment.txt} lists those services, and by which rules.
 */
class RefusedAtDeploymentTest {
  private static final Path LIST = Path.of("fixtures/compile/refused-at-deployment.txt");

  @TestFactory
  Stream<DynamicTest> services() throws IOException {
    Map<String, String> listed = listed();
    return Fixture.all().stream()
        .filter(fixture -> !fixture.isRefused())
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.name(),
                    () ->
                        assertEquals(
                            listed.getOrDefault(fixture.name(), ""), codesOfErrors(fixture))));
  }

  private static String codesOfErrors(Fixture fixture) {
    return fixture.validate().diagnostics().all().stream()
        .filter(Diagnostic::isError)
        .map(error -> error.code().id())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, List<String>> codes = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" ");
        codes.computeIfAbsent(words[0], name -> new ArrayList<>()).add(words[1]);
      }
    }
    Map<String, String> joined = new TreeMap<>();
    codes.forEach((name, all) -> joined.put(name, String.join(" ", new TreeSet<>(all))));
    return joined;
  }
}
