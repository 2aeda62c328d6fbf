package dev.httpapi.schema;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.SourceFile;
import java.util.Optional;

/** The stage that holds a resolved service against its schema. */
public final class ServiceSchema {
  private static final String ROOT = "serverless.json";

  private ServiceSchema() {}

  /**
   * The service with its values coerced to the types of the schema, as the framework does before it
   * compiles them. What the schema refuses is an error, a warning or nothing, as the service's
   * {@code configValidationMode} says; the framework's default is {@code warn}.
   */
  public static Node check(Node service, Diagnostics diagnostics) {
    SchemaLibrary library = new SchemaLibrary(ServiceSchema::builtIn);
    Schema root = library.get(new Schema.Reference(ROOT, ""));
    Node joined = new Pieces(diagnostics).join(service);
    Validation.Outcome outcome = new Validation(library).validate(root, joined);
    String mode = mode(service);
    if (!outcome.isValid() && !mode.equals("off")) {
      Severity severity = mode.equals("error") ? Severity.ERROR : Severity.WARNING;
      KnownPlaces known = new KnownPlaces(library, root);
      for (Diagnostic diagnostic : Explanation.of(outcome.failures(), joined, known)) {
        diagnostics.add(diagnostic.severity(severity));
      }
    }
    return outcome.value();
  }

  private static Node builtIn(String file) {
    return SchemaNotation.read(SchemaTexts.of(file), new SourceFile(file, "").start());
  }

  private static String mode(Node service) {
    Optional<Node> mode =
        service instanceof Mapping mapping ? mapping.get("configValidationMode") : Optional.empty();
    return mode.isPresent() && mode.get() instanceof Scalar text ? text.text() : "warn";
  }
}
