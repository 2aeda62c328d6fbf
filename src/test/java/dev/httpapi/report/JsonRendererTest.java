package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  private final SourceFile file = new SourceFile("serverless.yml", "a: ${file(x.yml)}\n");
  private final SourceFile other = new SourceFile("x.yml", "k: bad\n");
  private final Diagnostic full =
      Diagnostic.of(
              Code.DUPLICATE_ROUTE,
              Span.at(other, 1, 4, 1, 7).usedAt(Span.at(file, 1, 4, 1, 18)),
              "the route `\"é😀\u001b` is taken")
          .related(Span.at(file, 1, 1, 1, 2), "first taken here")
          .help("take another");
  private final Diagnostic plain =
      Diagnostic.of(Code.HTTP_API_TIMEOUT, Span.at(file, 1, 1, 1, 2), "it is slow");

  private static String render(Diagnostic... diagnostics) {
    return new JsonRenderer(List.of("serverless.yml")).render(List.of(diagnostics));
  }

  private static List<Error> errors(String json) throws IOException {
    String schema = Files.readString(Path.of("schemas/output/diagnostics.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(json, InputFormat.JSON);
  }

  @Test
  void allFieldsOfADiagnosticAreWritten() {
    assertEquals(
        """
        {
          "version": 1,
          "files": [
            "serverless.yml"
          ],
          "diagnostics": [
            {
              "code": "duplicate-route",
              "severity": "error",
              "message": "the route `\\"é😀\\u001B` is taken",
              "file": "x.yml",
              "range": {
                "start": {
                  "line": 1,
                  "column": 4
                },
                "end": {
                  "line": 1,
                  "column": 7
                }
              },
              "usedAt": {
                "file": "serverless.yml",
                "range": {
                  "start": {
                    "line": 1,
                    "column": 4
                  },
                  "end": {
                    "line": 1,
                    "column": 18
                  }
                }
              },
              "related": [
                {
                  "message": "first taken here",
                  "file": "serverless.yml",
                  "range": {
                    "start": {
                      "line": 1,
                      "column": 1
                    },
                    "end": {
                      "line": 1,
                      "column": 2
                    }
                  }
                }
              ],
              "help": "take another",
              "page": "https://httpapi.dev/diagnostics/duplicate-route"
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 0,
            "notes": 0
          }
        }
        """,
        render(full));
  }

  @Test
  void nothingToSayIsADocumentToo() {
    assertEquals(
        """
        {
          "version": 1,
          "files": [
            "serverless.yml"
          ],
          "diagnostics": [],
          "summary": {
            "errors": 0,
            "warnings": 0,
            "notes": 0
          }
        }
        """,
        render());
  }

  @Test
  void theSchemaIsOne() throws IOException {
    String schema = Files.readString(Path.of("schemas/output/diagnostics.json"));
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(schema, InputFormat.JSON);
    assertEquals(List.of(), errors);
  }

  @Test
  void theSchemaDescribesIt() throws IOException {
    assertEquals(List.of(), errors(render()));
    assertEquals(List.of(), errors(render(full, plain, plain.severity(Severity.NOTE))));
    assertFalse(errors(render(full).replace("\"severity\"", "\"weight\"")).isEmpty());
    assertFalse(errors(render(full).replace("\"line\": 1", "\"line\": 0")).isEmpty());
  }
}
