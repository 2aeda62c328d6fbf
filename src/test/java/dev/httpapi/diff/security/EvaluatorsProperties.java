package dev.httpapi.diff.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Side;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Template;
import dev.httpapi.testing.DiffCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a template holds, something is told of it, and nothing of a template beside itself. */
class EvaluatorsProperties {
  private static final List<Side> SIDES = sides();

  private static final List<Value> ODD =
      List.of(
          Value.of("x"),
          Value.of(""),
          Value.of("{{resolve:ssm:x}}"),
          Value.list(),
          Value.list(Value.list(), Value.of("*")),
          new Fields(),
          new Fields().put("Ref", "Nothing"),
          new Fields().put("Ref", Value.list()),
          new Fields().put("Fn::GetAtt", Value.list(Value.of("Nothing"), Value.of("Arn"))),
          new Fields().put("Fn::Join", Value.list(Value.of(""), Value.list())),
          new Fields().put("Fn::If", Value.of("x")),
          new Fields().put("Effect", "Allow"));

  private static List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (DiffCase one : DiffCase.all()) {
      sides.add(one.side("old"));
      sides.add(one.side("new"));
    }
    return List.copyOf(sides);
  }

  /** A template with some of its values replaced, or left out. */
  private static Value changed(Value value, Random random) {
    if (random.nextInt(40) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    if (value instanceof Value.Items items) {
      List<Value> values = new ArrayList<>();
      items.values().forEach(item -> values.add(changed(item, random)));
      return items.with(values);
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    Fields all = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      if (random.nextInt(60) > 0) {
        all.put(field.getKey(), changed(field.getValue(), random));
      }
    }
    return all;
  }

  private static Side changed(Side side, long seed) {
    Template template = side.template();
    return changed(template.fields(), new Random(seed)) instanceof Fields fields
        ? new Side(side.name(), new Template(fields, template.span()))
        : side;
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void nothingIsThrown(@ForAll("places") int one, @ForAll long seed) {
    Side side = SIDES.get(one);
    Side other = changed(SIDES.get(one ^ 1), seed);
    for (Consequence consequence : Comparison.of(side, other).consequences()) {
      assertFalse(consequence.message().isBlank());
    }
    Comparison.of(other, side);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void nothingIsToldOfTheSame(@ForAll("places") int one, @ForAll long seed) {
    Side side = changed(SIDES.get(one), seed);
    assertEquals(List.of(), Comparison.of(side, side).consequences());
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, SIDES.size() - 1);
  }
}
