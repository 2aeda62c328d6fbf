package dev.httpapi.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.testing.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a template holds in whatever place, rules look at it and end. */
class RulesProperties {
  private static final Span NOWHERE = new SourceFile("serverless.yml", "service: shop\n").start();

  private static final List<Fields> TEMPLATES =
      Fixture.all().stream()
          .filter(fixture -> !fixture.isRefused())
          .map(fixture -> fixture.compile().template())
          .flatMap(Optional::stream)
          .toList();

  /** What stands where something else was. */
  private static final List<Value> STRANGE =
      List.of(
          new Value.Null(),
          Value.of(""),
          Value.of(" "),
          Value.of("*"),
          Value.of("{"),
          Value.of("${"),
          Value.of("${}"),
          Value.of("${a.}"),
          Value.of("/{proxy+}/{"),
          Value.of("{{resolve:ssm:"),
          Value.of("arn:"),
          Value.of("\uD83D\uDE00"),
          Value.of(-1),
          Value.of(Long.MAX_VALUE),
          new Value.Number("1e400"),
          Value.of(true),
          Value.list(),
          Value.list(new Value.Null()),
          Value.list(Value.list(), new Fields()),
          new Fields(),
          new Fields().put("Ref", new Value.Null()),
          new Fields().put("Ref", Value.list()),
          new Fields().put("Fn::GetAtt", Value.of(".")),
          new Fields().put("Fn::GetAtt", Value.list(Value.of(1))),
          new Fields().put("Fn::Sub", Value.list()),
          new Fields().put("Fn::Sub", Value.list(Value.of("${a}"), Value.of("b"))),
          new Fields().put("Fn::If", Value.list(Value.of("A"))),
          new Fields().put("Fn::Join", Value.list(Value.of(""))),
          new Fields().put("Fn::Select", Value.of("a")),
          new Fields().put("Fn::FindInMap", Value.list(new Fields(), Value.of(1))),
          new Fields().put("Fn::Transform", Value.of("x")),
          new Fields().put("Condition", new Fields()));

  @Property(tries = 4000)
  void noTemplateBreaksThem(
      @ForAll @IntRange(min = 0, max = 1_000_000) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int changes) {
    Fields template = TEMPLATES.get(which % TEMPLATES.size());
    Random random = new Random(seed);
    Fields changed = template;
    for (int i = 0; i < changes; i++) {
      changed = (Fields) changed(changed, random, 0);
    }
    Fields finished = changed;
    assertDoesNotThrow(
        () -> Rules.check(finished, NOWHERE, new Diagnostics()), () -> finished.toString());
  }

  /** The value with something strange at one place of it, at whatever depth. */
  private static Value changed(Value value, Random random, int depth) {
    if (depth > 1 && random.nextInt(4) == 0) {
      return STRANGE.get(random.nextInt(STRANGE.size())).at(NOWHERE);
    }
    if (value instanceof Fields fields && !fields.isEmpty()) {
      List<Map.Entry<String, Value>> entries = new ArrayList<>(fields.asMap().entrySet());
      Map.Entry<String, Value> entry = entries.get(random.nextInt(entries.size()));
      return fields.copy().put(entry.getKey(), changed(entry.getValue(), random, depth + 1));
    }
    if (value instanceof Value.Items items && !items.values().isEmpty()) {
      List<Value> values = new ArrayList<>(items.values());
      int at = random.nextInt(values.size());
      values.set(at, changed(values.get(at), random, depth + 1));
      return items.with(values);
    }
    return depth == 0 ? value : STRANGE.get(random.nextInt(STRANGE.size())).at(NOWHERE);
  }
}
