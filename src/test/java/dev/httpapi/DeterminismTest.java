package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.report.TextRenderer;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, on whatever machine. */
class DeterminismTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone TIME_ZONE = TimeZone.getDefault();

  @TempDir Path temporary;

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(TIME_ZONE);
  }

  static List<Fixture> fixtures() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void twiceTheSame(Fixture fixture) {
    assertEquals(text(fixture, fixture.folder()), text(fixture, fixture.folder()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt"})
  void inAnotherLocaleAndTimeZone(String locale) {
    List<String> here = all();
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertEquals(here, all());
  }

  private static List<String> all() {
    return Fixture.all().stream().map(fixture -> text(fixture, fixture.folder())).toList();
  }

  @Test
  void inAnotherFolder() {
    for (Fixture fixture : Fixture.all()) {
      Path copy = temporary.resolve("elsewhere of " + fixture.name());
      copy(fixture.folder(), copy);
      assertEquals(text(fixture, fixture.folder()), text(fixture, copy), fixture.name());
    }
  }

  /** Both notations of the template and all that is said. */
  private static String text(Fixture fixture, Path place) {
    Fixture.Result result = fixture.compileAt(place);
    String said = new TextRenderer(false).render(result.diagnostics().all());
    return result
        .template()
        .map(
            template ->
                TemplateWriter.write(template, TemplateFormat.YAML)
                    + TemplateWriter.write(template, TemplateFormat.JSON)
                    + said)
        .orElse(said);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
