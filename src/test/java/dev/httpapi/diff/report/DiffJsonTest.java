package dev.httpapi.diff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffJsonTest {
  private static final Path SCHEMA = Path.of("schemas/output/diff.json");

  private static String render(DiffReport report) {
    return new DiffJson().render(report);
  }

  private static List<Error> errors(String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA))
        .validate(json, InputFormat.JSON);
  }

  @Test
  void allOfAReportIsWritten() {
    assertEquals(Reports.expected("full.json"), render(Reports.full()));
  }

  @Test
  void noChangesAreADocumentToo() {
    assertEquals(Reports.expected("same.json"), render(Reports.of()));
  }

  @Test
  void secretsAreKept() {
    assertFalse(render(Reports.full()).contains("s3cret"));
    assertFalse(render(Reports.full()).contains("t0p"));
  }

  @Test
  void theSchemaIsOne() throws IOException {
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(Files.readString(SCHEMA), InputFormat.JSON);
    assertEquals(List.of(), errors);
  }

  @Test
  void theSchemaDescribesIt() throws IOException {
    String full = render(Reports.full());
    assertEquals(List.of(), errors(full));
    assertEquals(List.of(), errors(render(Reports.of())));
    assertFalse(errors(full.replace("\"weaker\"", "\"worse\"")).isEmpty());
    assertFalse(errors(full.replace("\"line\": 23", "\"line\": 0")).isEmpty());
    assertFalse(errors(full.replace("\"becomes\"", "\"became\"")).isEmpty());
    assertFalse(errors(full.replace("\"logicalId\"", "\"id\"")).isEmpty());
  }
}
