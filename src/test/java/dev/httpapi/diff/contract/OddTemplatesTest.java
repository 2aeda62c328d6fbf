package dev.httpapi.diff.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Side;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Template;
import dev.httpapi.testing.DiffCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the place of a property, a comparison ends, in either direction. */
class OddTemplatesTest {
  private static final List<Value> ODD =
      List.of(
          Value.of(""),
          Value.of("1e999999999"),
          Value.list(List.of()),
          Value.list(Value.list(Value.of("$default"))),
          new Fields(),
          new Fields().put("Ref", "Missing"),
          new Fields().put("Fn::If", Value.list(Value.of("A"), Value.of("b c"), Value.of("d"))));

  static Stream<DiffCase> cases() {
    return DiffCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPropertyOfAnotherKind(DiffCase one) {
    Side old = one.side("old");
    Side now = one.side("new");
    int turn = 0;
    for (Fields odd : variants(now.template().fields())) {
      Side other = new Side("odd", new Template(odd, now.template().span()));
      Side first = turn++ % 2 == 0 ? old : now;
      assertDoesNotThrow(() -> Comparison.of(first, other));
      assertDoesNotThrow(() -> Comparison.of(other, first));
    }
  }

  /** The template with each property in turn, and those below it, in another form. */
  private static List<Fields> variants(Fields template) {
    List<Fields> all = new ArrayList<>();
    Fields resources = template.fields("Resources");
    int turn = 0;
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      Fields properties =
          resource.getValue() instanceof Fields whole ? whole.fields("Properties") : new Fields();
      for (Map.Entry<String, Value> property : properties.asMap().entrySet()) {
        Value odd = ODD.get(turn++ % ODD.size());
        all.add(with(template, resource.getKey(), properties.copy().put(property.getKey(), odd)));
        if (property.getValue() instanceof Fields inner) {
          for (String key : inner.asMap().keySet()) {
            Fields changed = inner.copy().put(key, ODD.get(turn++ % ODD.size()));
            all.add(
                with(
                    template,
                    resource.getKey(),
                    properties.copy().put(property.getKey(), changed)));
          }
        }
      }
    }
    return all;
  }

  private static Fields with(Fields template, String logicalId, Fields properties) {
    Fields resources = template.fields("Resources").copy();
    Fields resource = ((Fields) resources.get(logicalId).orElseThrow()).copy();
    resources.put(logicalId, resource.put("Properties", properties));
    return template.copy().put("Resources", resources);
  }
}
