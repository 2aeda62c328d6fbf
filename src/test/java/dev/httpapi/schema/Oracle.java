package dev.httpapi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A complete implementation of JSON Schema 2020-12, to hold ours against. */
final class Oracle {
  private static final String BASE = "https://httpapi.dev/schemas/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Oracle::text));

  private Oracle() {}

  private static String text(String iri) {
    return iri.startsWith(BASE) ? SchemaFiles.read(iri.substring(BASE.length())).toString() : null;
  }

  /** What is wrong with a JSON value by one of our schema files. */
  static List<Error> byFile(String file, String json) {
    return byLocation(BASE + file, json);
  }

  /** What is wrong with a JSON value by a schema at a place, such as a meta-schema. */
  static List<Error> byLocation(String iri, String json) {
    return REGISTRY.getSchema(SchemaLocation.of(iri)).validate(json, InputFormat.JSON);
  }

  /** What is wrong with a JSON value by a schema. */
  static List<Error> byText(String schema, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(json, InputFormat.JSON);
  }
}
