package dev.httpapi.schema;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.yaml.JsonReader;

/** Schema libraries: the one that the build makes, and one of a single text. */
final class Libraries {
  private Libraries() {}

  static SchemaLibrary builtIn() {
    return new SchemaLibrary(Libraries::builtIn);
  }

  /** The tree of a schema as the build leaves it. */
  static Node builtIn(String file) {
    return SchemaNotation.read(SchemaTexts.of(file), new SourceFile(file, "").start());
  }

  static SchemaLibrary of(String schema) {
    return new SchemaLibrary(file -> json(schema));
  }

  static Node json(String text) {
    return JsonReader.read(new SourceFile("value.json", text), new Diagnostics()).orElseThrow();
  }
}
