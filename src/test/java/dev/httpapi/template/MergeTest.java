package dev.httpapi.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are what lodash 4.17 makes of the same values. */
class MergeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                      | {"a":1}                 | {"a":1}
          {"a":1}                 | {}                      | {"a":1}
          {"a":1,"b":2}           | {"b":3,"c":4}           | {"a":1,"b":3,"c":4}
          {"a":{"x":1,"y":2}}     | {"a":{"y":3}}           | {"a":{"x":1,"y":3}}
          {"a":[1,2,3]}           | {"a":[9]}               | {"a":[9,2,3]}
          {"a":[1]}               | {"a":[8,9]}             | {"a":[8,9]}
          {"a":[1]}               | {"a":[]}                | {"a":[1]}
          {"a":[{"x":1,"y":2}]}   | {"a":[{"x":3}]}         | {"a":[{"x":3,"y":2}]}
          {"a":1}                 | {"a":null}              | {"a":null}
          {"a":{"x":1}}           | {"a":null}              | {"a":null}
          {"a":null}              | {"a":{"x":1}}           | {"a":{"x":1}}
          {"a":{"x":1}}           | {"a":"t"}               | {"a":"t"}
          {"a":"t"}               | {"a":{"x":1}}           | {"a":{"x":1}}
          {"a":"t"}               | {"a":[1]}               | {"a":[1]}
          {"a":[1,2]}             | {"a":"t"}               | {"a":"t"}
          {"a":[1,2]}             | {"a":[null,5]}          | {"a":[null,5]}
          {"a":{"x":1}}           | {"a":[1]}               | {"a":[1]}
          {"a":[[1,2],[3]]}       | {"a":[[9]]}             | {"a":[[9,2],[3]]}
          """)
  void mergesAsLodash(String base, String over, String merged) {
    assertEquals(read(merged), Merge.merge(read(base), read(over)));
  }

  /** lodash drops the object: {@code {Fn::If: ...}} over a list of ours would come to nothing. */
  @Test
  void anObjectReplacesAList() {
    assertEquals(
        read("{\"a\":{\"x\":1}}"), Merge.merge(read("{\"a\":[1,2]}"), read("{\"a\":{\"x\":1}}")));
  }

  @Test
  void neitherSideIsChanged() {
    Fields base = read("{\"a\":{\"x\":[1]}}");
    Fields over = read("{\"a\":{\"x\":[2]},\"b\":1}");
    Merge.merge(base, over);
    assertEquals(read("{\"a\":{\"x\":[1]}}"), base);
    assertEquals(read("{\"a\":{\"x\":[2]},\"b\":1}"), over);
  }

  @Test
  void aReplacedKeyKeepsItsPlace() {
    Fields merged = Merge.merge(read("{\"a\":1,\"b\":2}"), read("{\"c\":3,\"a\":4}"));
    assertEquals(List.of("a", "b", "c"), List.copyOf(merged.asMap().keySet()));
  }

  private static Fields read(String json) {
    try {
      return (Fields) Values.of(new ObjectMapper().readValue(json, Object.class));
    } catch (JsonProcessingException problem) {
      throw new IllegalArgumentException(json, problem);
    }
  }
}
