package dev.httpapi.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AJV's table of coercions, with {@code coerceTypes: "array"}. */
class CoercionTest {

  @ParameterizedTest(name = "{1} to {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "string"             | 5              | "5"
          "string"             | 1.50           | "1.5"
          "string"             | true           | "true"
          "string"             | false          | "false"
          "string"             | null           | ""
          "string"             | [5]            | "5"
          "string"             | ["x"]          | "x"
          "number"             | "512"          | 512
          "number"             | "1.5"          | 1.5
          "number"             | "1e3"          | 1000
          "number"             | "0x1F"         | 31
          "number"             | " 5 "          | 5
          "number"             | "+5"           | 5
          "number"             | "-.5"          | -0.5
          "number"             | "012"          | 12
          "number"             | true           | 1
          "number"             | false          | 0
          "number"             | null           | 0
          "number"             | ["5"]          | 5
          "integer"            | "5"            | 5
          "integer"            | "5.0"          | 5
          "integer"            | true           | 1
          "integer"            | null           | 0
          "boolean"            | "true"         | true
          "boolean"            | "false"        | false
          "boolean"            | 1              | true
          "boolean"            | 0              | false
          "boolean"            | null           | false
          "boolean"            | ["true"]       | true
          "null"               | ""             | null
          "null"               | 0              | null
          "null"               | false          | null
          "array"              | "x"            | ["x"]
          "array"              | 5              | [5]
          "array"              | true           | [true]
          "array"              | null           | [null]
          ["number","string"]  | true           | 1
          ["string","number"]  | true           | "true"
          ["boolean","string"] | 5              | "5"
          ["boolean","string"] | 1              | true
          ["string","object"]  | [{}]           | {}
          ["string","array"]   | 5              | "5"
          ["array","string"]   | 5              | [5]
          """)
  void coerced(String type, String value, String result) {
    Validation.Outcome outcome = validate(type, value);
    assertEquals(result, CompactJson.of(outcome.value()));
    assertEquals(true, outcome.isValid());
  }

  @ParameterizedTest(name = "{1} not to {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "string"   | {}
          "string"   | ["a","b"]
          "string"   | []
          "number"   | ""
          "number"   | "abc"
          "number"   | "1_000"
          "number"   | "5px"
          "number"   | "-0x1F"
          "number"   | {}
          "integer"  | "1.5"
          "integer"  | 1.5
          "boolean"  | "1"
          "boolean"  | "0"
          "boolean"  | "null"
          "boolean"  | "yes"
          "boolean"  | "TRUE"
          "boolean"  | ""
          "boolean"  | 2
          "null"     | "null"
          "null"     | 1
          "null"     | true
          "array"    | {}
          "object"   | "x"
          "object"   | null
          "object"   | [{}]
          """)
  void notCoerced(String type, String value) {
    assertEquals(false, validate(type, value).isValid());
  }

  @Test
  void aBranchThatFailsLeavesItsCoercionsBehind() {
    String schema = "{\"anyOf\":[{\"type\":\"string\",\"minLength\":5},{\"const\":\"7\"}]}";
    Validation.Outcome outcome = validateBy(schema, "7");
    assertEquals("\"7\"", CompactJson.of(outcome.value()));
    assertEquals(true, outcome.isValid());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          provider.environment              | {N: 5, F: 1.50, B: true, A: [x]} | {"N":"5","F":"1.5","B":"true","A":"x"}
          provider.environment              | {N: null}               | {"N":null}
          provider.memorySize               | "512"                   | 512
          provider.timeout                  | "10"                    | 10
          provider.versionFunctions         | "false"                 | false
          provider.httpApi.cors             | "true"                  | true
          provider.httpApi.cors             | {maxAge: "5"}           | {"maxAge":5}
          provider.httpApi.cors             | {allowedOrigins: "*"}   | {"allowedOrigins":["*"]}
          provider.httpApi.cors             | {allowedHeaders: [a]}   | {"allowedHeaders":["a"]}
          provider.layers                   | arn:aws:lambda:us-east-1:123456789012:layer:a:1 | ["arn:aws:lambda:us-east-1:123456789012:layer:a:1"]
          provider.vpc                      | {securityGroupIds: sg-1, subnetIds: [s]} | {"securityGroupIds":["sg-1"],"subnetIds":["s"]}
          provider.tags                     | {n: 5}                  | {"n":"5"}
          provider.iam.role.statements      | [{Effect: Allow, Action: x, Resource: ["arn:x"]}] | [{"Effect":"Allow","Action":["x"],"Resource":"arn:x"}]
          provider.iam.role.statements      | [{Effect: Allow, Action: [x], Resource: ["*"]}] | [{"Effect":"Allow","Action":["x"],"Resource":["*"]}]
          resources                         | {Resources: {R: {Type: T, Properties: {A: 5, B: [x]}}}} | {"Resources":{"R":{"Type":"T","Properties":{"A":5,"B":["x"]}}}}
          """)
  void inAService(String path, String written, String result) {
    String[] keys = path.split("\\.");
    String text = "service: orders\n";
    StringBuilder yaml =
        new StringBuilder(keys[0].equals("provider") ? "" : "provider: {name: aws}\n");
    for (int i = 0; i < keys.length; i++) {
      yaml.append("  ".repeat(i)).append(keys[i]).append(":");
      if (i == keys.length - 1) {
        yaml.append(' ').append(written);
      }
      yaml.append('\n');
      if (i == 0 && keys[0].equals("provider")) {
        yaml.append("  name: aws\n");
      }
    }
    Node node =
        ServiceSchema.check(
            YamlReader.read(new SourceFile("s.yml", text + yaml), new Diagnostics()).orElseThrow(),
            new Diagnostics());
    for (String key : keys) {
      node = ((Mapping) node).get(key).orElseThrow();
    }
    assertEquals(result, CompactJson.of(node));
  }

  private static Validation.Outcome validate(String type, String value) {
    return validateBy("{\"type\":" + type + "}", value);
  }

  private static Validation.Outcome validateBy(String schema, String value) {
    SchemaLibrary library = Libraries.of(schema);
    Schema root = library.get(new Schema.Reference("s", ""));
    return new Validation(library).validate(root, Libraries.json(value));
  }
}
