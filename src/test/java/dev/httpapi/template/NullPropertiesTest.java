package dev.httpapi.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullPropertiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Properties":{"a":null,"b":1}}         | {"Properties":{"b":1}}
          {"Properties":{"a":{"b":null}}}         | {"Properties":{"a":{}}}
          {"Properties":{"a":[null,{"b":null}]}}  | {"Properties":{"a":[null,{}]}}
          {"Properties":{"a":[[{"b":null}]]}}     | {"Properties":{"a":[[{}]]}}
          {"Type":"T","Properties":null}          | {"Type":"T"}
          {"Condition":null,"Metadata":{"a":null}}| {"Condition":null,"Metadata":{"a":null}}
          {"Properties":"text"}                   | {"Properties":"text"}
          null                                    | null
          "text"                                  | "text"
          """)
  void nullsInPropertiesVanish(String resource, String stripped) {
    assertEquals(
        read("{\"Resources\":{\"R\":" + stripped + "}}"),
        NullProperties.strip(read("{\"Resources\":{\"R\":" + resource + "}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Outputs":{"O":{"Value":null}},"Resources":{}}
          {"Conditions":{"C":null},"Mappings":null}
          {"Resources":null}
          {"Resources":[null]}
          {}
          """)
  void nullsElsewhereStay(String template) {
    assertEquals(read(template), NullProperties.strip(read(template)));
  }

  private static Fields read(String json) {
    try {
      return (Fields) Values.of(new ObjectMapper().readValue(json, Object.class));
    } catch (JsonProcessingException problem) {
      throw new IllegalArgumentException(json, problem);
    }
  }
}
