package dev.httpapi.diff.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change of a JSON schema refuses, or takes, that it did not before. */
class SchemaComparisonTest {

  private static Fields object(Object... keysAndValues) {
    Fields fields = new Fields();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], value(keysAndValues[i + 1]));
    }
    return fields;
  }

  private static Value value(Object value) {
    if (value instanceof List<?> list) {
      List<Value> values = new ArrayList<>();
      list.forEach(one -> values.add(value(one)));
      return Value.list(values);
    }
    return value instanceof Value known ? known : Value.of(value.toString());
  }

  /** Each difference is a tightening one way, and a loosening the other way. */
  private static void tightens(Fields old, Fields now, String told) {
    SchemaComparison forth = SchemaComparison.of(old, now);
    assertEquals(Set.of(told), forth.tightened());
    assertEquals(Set.of(), forth.loosened());
    assertEquals(Set.of(), forth.unknown());
    SchemaComparison back = SchemaComparison.of(now, old);
    assertEquals(Set.of(), back.tightened());
    assertEquals(1, back.loosened().size());
    assertEquals(Set.of(), back.unknown());
  }

  @Test
  void requiredProperties() {
    tightens(object(), object("required", List.of("a")), "`a` is required now");
    tightens(
        object("required", List.of("b")),
        object("required", List.of("b", "a")),
        "`a` is required now");
  }

  @Test
  void bounds() {
    tightens(object("minLength", 1), object("minLength", 2), "`minLength` is 2 instead of 1");
    tightens(object(), object("maximum", 9), "`maximum` is 9 instead of none");
    tightens(object("maxItems", 9), object("maxItems", 8), "`maxItems` is 8 instead of 9");
  }

  @Test
  void typesAndValues() {
    tightens(
        object("type", List.of("string", "null")),
        object("type", "string"),
        "`null` is no longer a type");
    tightens(
        object("enum", List.of("a", "b")),
        object("enum", List.of("a")),
        "`b` is no longer a value");
    SchemaComparison wider =
        SchemaComparison.of(object("type", "integer"), object("type", "number"));
    assertEquals(Set.of(), wider.tightened());
    assertEquals(Set.of("`number` is a type now"), wider.loosened());
  }

  @Test
  void propertiesOfAnOpenAndAClosedObject() {
    Fields a = object("a", object("type", "string"));
    tightens(object(), object("properties", a), "`a` must fit a schema now");
    tightens(
        object("additionalProperties", "false", "properties", a),
        object("additionalProperties", "false", "properties", object()),
        "`a` is refused now");
    tightens(
        object(),
        object("additionalProperties", "false"),
        "other properties are no longer taken as they come");
  }

  @Test
  void whatLiesDeeperIsNamedByItsPath() {
    tightens(
        object("properties", object("a", object("items", object("minLength", 1)))),
        object("properties", object("a", object("items", object("minLength", 2)))),
        "`minLength` of `a.*` is 2 instead of 1");
  }

  @Test
  void whatIsNotUnderstoodIsUnknown() {
    SchemaComparison combined =
        SchemaComparison.of(object(), object("anyOf", List.of(object("type", "string"))));
    assertEquals(Set.of("`anyOf` differs"), combined.unknown());
    assertEquals(
        Set.of("the schema differs"),
        SchemaComparison.of(Value.of("{}"), Value.of("{ }")).unknown());
  }

  @Test
  void wordsForPeopleMeanNothing() {
    SchemaComparison none =
        SchemaComparison.of(object("title", "a"), object("title", "b", "description", "c"));
    assertEquals(Set.of(), none.tightened());
    assertEquals(Set.of(), none.loosened());
    assertEquals(Set.of(), none.unknown());
  }
}
