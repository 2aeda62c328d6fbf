package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Raises {@code model-schema}: the schema of a model is JSON, and a JSON Schema of draft 4. An
 * error is what AWS was seen to refuse: text that is no JSON, and some keywords of other drafts, of
 * which AWS says "Unsupported keyword(s)". Other keywords that draft 4 does not have are a warning.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html">CreateModel:
 *     schema</a>
 * @see <a href="https://json-schema.org/draft-04/draft-fge-json-schema-validation-00">JSON Schema,
 *     draft 4</a>
 */
record ModelSchema() implements ResourceRule {
  private static final Set<String> REFUSED =
      Set.of("example", "examples", "$id", "dependentRequired", "ref");

  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "id",
          "$ref",
          "title",
          "description",
          "default",
          "definitions",
          "multipleOf",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "additionalItems",
          "items",
          "maxItems",
          "minItems",
          "uniqueItems",
          "maxProperties",
          "minProperties",
          "required",
          "additionalProperties",
          "properties",
          "patternProperties",
          "dependencies",
          "enum",
          "type",
          "format",
          "allOf",
          "anyOf",
          "oneOf",
          "not");

  @Override
  public void check(Declared model, Findings findings) {
    Optional<Located> written = SchemaOfModel.written(model);
    if (written.isEmpty()) {
      return;
    }
    Optional<SchemaOfModel> schema = SchemaOfModel.of(model);
    if (schema.isEmpty()) {
      checkJson(written.get(), findings);
      return;
    }
    List<String> told = new ArrayList<>();
    for (Located one : schema.get().schemas()) {
      for (Located.Entry keyword : one.entries()) {
        Optional<Diagnostic> finding = finding(schema.get(), keyword);
        if (finding.isPresent() && !told.contains(keyword.key())) {
          told.add(keyword.key());
          findings.add(finding.get());
        }
      }
    }
  }

  private static void checkJson(Located written, Findings findings) {
    Diagnostics problems = new Diagnostics();
    if (written.text().isPresent()
        && SchemaOfModel.read(written, problems).isEmpty()
        && problems.hasErrors()) {
      findings.add(
          Code.MODEL_SCHEMA,
          written.span(),
          "the schema of this model is no JSON: " + problems.all().get(0).message(),
          "write the schema as JSON, or as a mapping of YAML");
    }
  }

  private static Optional<Diagnostic> finding(SchemaOfModel schema, Located.Entry keyword) {
    String key = keyword.key();
    if (!KNOWN.contains(key)) {
      return Optional.of(
          Diagnostic.of(
                  Code.MODEL_SCHEMA,
                  schema.place(keyword.keySpan()),
                  "API Gateway knows no `" + key + "` in a schema: it reads draft 4 of JSON Schema")
              .severity(REFUSED.contains(key) ? Severity.ERROR : Severity.WARNING)
              .help(help(key)));
    }
    Optional<String> problem = problem(key, keyword.value());
    return problem.isPresent()
        ? Optional.of(
            Diagnostic.of(
                    Code.MODEL_SCHEMA,
                    schema.place(keyword.value().span()),
                    "this is not draft 4 of JSON Schema, which API Gateway reads")
                .severity(Severity.WARNING)
                .help(problem.get()))
        : Optional.empty();
  }

  private static String help(String keyword) {
    return switch (keyword) {
      case "const" -> "write `enum` with one value";
      case "$id" -> "draft 4 calls it `id`; it can be left out";
      case "$defs" -> "draft 4 calls it `definitions`";
      case "ref" -> "a reference is `$ref`";
      case "dependentRequired", "dependentSchemas" -> "draft 4 has `dependencies` for it";
      case "example", "examples" -> "leave it out, or say it in the `description`";
      case "nullable" -> "write `type: [string, 'null']`, or whatever the type is beside null";
      default -> "say it by keywords of draft 4, or leave it out";
    };
  }

  /** What to write in place of a value that draft 4 does not take. */
  private static Optional<String> problem(String key, Located value) {
    return switch (key) {
      case "$schema" -> {
        String dialect = value.text().orElse("json-schema.org/schema");
        yield dialect.contains("draft-04") || dialect.contains("json-schema.org/schema")
            ? Optional.empty()
            : Optional.of("write `http://json-schema.org/draft-04/schema#`");
      }
      case "exclusiveMaximum" ->
          value.value() instanceof Value.Number
              ? Optional.of("write `exclusiveMaximum: true` beside a `maximum`")
              : Optional.empty();
      case "exclusiveMinimum" ->
          value.value() instanceof Value.Number
              ? Optional.of("write `exclusiveMinimum: true` beside a `minimum`")
              : Optional.empty();
      case "required" -> {
        boolean empty = value.value() instanceof Value.Items items && items.values().isEmpty();
        yield empty || value.value() instanceof Value.Bool
            ? Optional.of("list the properties that are required, or leave `required` out")
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
