package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code httpapi compile --source-map} as a process. */
class SourceMapIT {
  @TempDir Path folder;

  @BeforeEach
  void service() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
  }

  private Outcome compile(String... arguments) {
    return Program.httpapi(folder, "compile").with(arguments).run();
  }

  @Test
  void theMapStandsBesideTheTemplate() throws IOException {
    String template = compile().out();
    assertEquals(new Outcome(0, template, ""), compile("--source-map", "map.json"));
    String map = Files.readString(folder.resolve("map.json"));
    assertEquals(new Outcome(0, "", ""), compile("-o", "template.yml", "--source-map", "map.json"));
    assertEquals(template, Files.readString(folder.resolve("template.yml")));
    assertEquals(map, Files.readString(folder.resolve("map.json")));
    JsonNode first = Services.json(map).at("/entries/0");
    assertEquals("ListLogGroup", first.get("logicalId").asText());
    assertEquals("{Function}LogGroup", first.get("rule").asText());
    assertEquals("serverless.yml", first.at("/origin/file").asText());
    assertEquals(6, first.at("/origin/range/start/line").asInt());
  }

  @Test
  void namesAreThoseThatTheUserGave() throws IOException {
    Services.write(folder.resolve("services/shop.yml"), Services.SHOP);
    compile("services/shop.yml", "--source-map", "map.json");
    JsonNode map = Services.json(Files.readString(folder.resolve("map.json")));
    assertEquals("services/shop.yml", map.get("service").asText());
    assertEquals("services/shop.yml", map.at("/entries/0/origin/file").asText());
  }

  @Test
  void nothingIsWrittenOfARefusedService() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.REFUSED);
    List<String> before = Services.names(folder);
    assertEquals(1, compile("-o", "t.yml", "--source-map", "map.json").status());
    assertEquals(before, Services.names(folder));
  }

  @Test
  void neitherIsWrittenWhereOneCannotBe() throws IOException {
    List<String> before = Services.names(folder);
    Outcome noMap = compile("-o", "t.yml", "--source-map", "gone/map.json");
    assertEquals(1, noMap.status());
    assertTrue(noMap.err().contains("gone/map.json: there is no such folder"), noMap.err());
    assertEquals(before, Services.names(folder));
    assertEquals(1, compile("-o", "gone/t.yml", "--source-map", "map.json").status());
    assertEquals(before, Services.names(folder));
    Outcome toStdout = compile("--source-map", "gone/map.json");
    assertEquals(1, toStdout.status());
    assertEquals("", toStdout.out());
  }

  @ParameterizedTest
  @CsvSource({
    "t.yml, ./t.yml",
    "t.yml, serverless.yml",
    "t.yml, ../{}/serverless.yml",
    ", serverless.yml",
    ", /dev/stdout",
  })
  void itNamesNoFileThatIsTaken(String output, String map) throws IOException {
    String file = map.replace("{}", folder.getFileName().toString());
    Outcome outcome =
        output == null
            ? compile("--source-map", file)
            : compile("-o", output, "--source-map", file);
    assertEquals(2, outcome.status());
    assertEquals("", outcome.out());
    assertEquals(
        "httpapi: the source map would be written over the service or the template: "
            + file
            + "\nTry 'httpapi compile --help'.\n",
        outcome.err());
    assertEquals(Services.SHOP, Files.readString(folder.resolve("serverless.yml")));
    assertFalse(Files.exists(folder.resolve("t.yml")));
  }

  @Test
  void itIsAFile() {
    Outcome outcome = compile("--source-map", "");
    assertEquals(2, outcome.status());
    assertTrue(outcome.err().startsWith("httpapi: --source-map takes a file\n"), outcome.err());
  }
}
