package dev.httpapi.diff.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class AgreementReaderTest {
  private static final Path SCHEMA = Path.of("schemas/input/accepted-changes.json");

  private final Diagnostics diagnostics = new Diagnostics();

  private Agreements read(String text) {
    boolean json = text.startsWith("[");
    return AgreementReader.read(
        new SourceFile("accepted." + (json ? "json" : "yml"), text), json, diagnostics);
  }

  /** Each diagnostic in a line: the place, the message, the help. */
  private List<String> told(String text) {
    read(text);
    List<String> told = new ArrayList<>();
    for (Diagnostic one : diagnostics.all()) {
      assertEquals(Code.INVALID_AGREEMENT, one.code());
      told.add(
          one.span().line()
              + ":"
              + one.span().column()
              + " "
              + one.message()
              + one.help().map(help -> " (" + help + ")").orElse(""));
    }
    return told;
  }

  private static boolean fitsTheSchema(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    String json = new ObjectMapper().writeValueAsString(new Yaml().load(text));
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }

  @Test
  void entriesAreRead() throws IOException {
    String text =
        """
        - change: route-removed
          of: GET /v1/*
          reason: v1 ended
        - {change: resource-replaced, reason: 'no data, yet'}
        """;
    List<Agreement> all = read(text).all();
    assertEquals(List.of(), diagnostics.all());
    assertEquals(2, all.size());
    assertEquals(ChangeCode.ROUTE_REMOVED, all.get(0).code());
    assertEquals(Optional.of("GET /v1/*"), all.get(0).of());
    assertEquals("v1 ended", all.get(0).reason());
    assertEquals("accepted.yml:1:3", all.get(0).place().toString());
    assertEquals(Optional.empty(), all.get(1).of());
    assertTrue(fitsTheSchema(text));
  }

  @Test
  void jsonIsReadToo() {
    List<Agreement> all = read("[{\"change\": \"cors\", \"reason\": \"asked for\"}]").all();
    assertEquals(List.of(), diagnostics.all());
    assertEquals(ChangeCode.CORS, all.get(0).code());
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing yet'", "'[]'"})
  void aFileMayBeEmpty(String text) {
    assertEquals(List.of(), read(text).all());
    assertEquals(List.of(), diagnostics.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "change: cors; 1:1 expected a list of changes that were agreed to, found a mapping"
            + " (begin each with a dash, as in `- change: route-removed`)",
        "- cors; \"1:3 an entry has a `change` and a `reason`; this is a string\"",
        "- {change: route-remvoed, reason: a}; 1:12 no change has the code `route-remvoed`"
            + " (did you mean `route-removed`?)",
        "- {change: cors}; 1:4 `reason` is missing in this entry"
            + " (say why it was agreed to: that is shown beside it)",
        "- {change: cors, reason: ' '}; 1:26 `reason` is empty"
            + " (say why it was agreed to: that is shown beside it)",
        "- {reason: a}; 1:4 `change` is missing in this entry"
            + " (name the code of a change, such as `route-removed`)",
        "- {change: cors, reason: a, of: [a]}; 1:33 expected a string for `of`, found a list",
        "- {change: cors, reason: a, of: }; 1:32 expected a string for `of`, found nothing",
        "- {change: cors, reasn: a, reason: b}; 1:18 `reasn` is not known in an entry"
            + " (did you mean `reason`?)",
        "- {change: cors, reason: b, until: c}; 1:29 `until` is not known in an entry"
            + " (an entry has `change`, `of` and `reason`)",
      },
      quoteCharacter = '"')
  void mistakesAreToldWhereTheyStand(String text, String told) throws IOException {
    assertFalse(fitsTheSchema(text));
    assertEquals(List.of(told), told(text));
  }

  @Test
  void allMistakesAreTold() {
    assertEquals(3, told("- {change: x}\n- {of: y, reason: z}\n").size());
  }

  /** Editors offer the codes; the list is no other than the program's. */
  @Test
  void theSchemaHasAllCodes() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Files.readString(SCHEMA));
    List<String> codes = new ArrayList<>();
    schema.at("/$defs/entry/properties/change/enum").forEach(code -> codes.add(code.asText()));
    assertEquals(String.join("\n", ChangeCode.ids()), String.join("\n", codes));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /items,GET /items,true",
    "GET /items,GET /items/1,false",
    "GET /items,get /items,false",
    "GET /*,GET /items/1,true",
    "GET /*,GET /,true",
    "*,,true",
    "*,anything,true",
    "*items,GET /items,true",
    "*items*,GET /items/1,true",
    "GET*items*1,GET /a/items/b/1,true",
    "GET*items*1,GET /a/items/b/12,false",
    "a*b*b,aXbYb,true",
    "a*b*b,ab,false",
    "***a,a,true",
  })
  void aStarStandsForAnyCharacters(String pattern, String subject, boolean covers) {
    Agreement agreement =
        new Agreement(
            ChangeCode.ROUTE_REMOVED,
            Optional.of(pattern),
            "why",
            new SourceFile("a.yml", "").start());
    String of = subject == null ? "" : subject;
    assertEquals(covers, agreement.covers(change(ChangeCode.ROUTE_REMOVED, of)));
    assertFalse(agreement.covers(change(ChangeCode.ROUTE_MOVED, of)));
  }

  @Test
  void withoutASubjectEveryChangeOfTheCodeIsCovered() {
    Agreements agreements =
        read("- {change: route-removed, reason: a}\n- {change: cors, reason: b}");
    Consequence change = change(ChangeCode.ROUTE_REMOVED, "GET /x");
    assertEquals("a", agreements.covering(change).orElseThrow().reason());
    assertEquals(Optional.empty(), agreements.covering(change(ChangeCode.TLS, "x")));
    assertEquals(List.of(agreements.all().get(1)), agreements.unused(List.of(change)));
  }

  private static Consequence change(ChangeCode code, String subject) {
    return Consequence.of(code, Effect.BREAKING, subject, "it is gone");
  }
}
