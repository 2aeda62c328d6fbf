package dev.httpapi.rules.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Template;
import dev.httpapi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions can hold together. */
class LogicTest {
  private static final String CONDITIONS =
      """
      Parameters:
        Stage: {Type: String, AllowedValues: [dev, test, live]}
        Size: {Type: String}
      Conditions:
        Dev: !Equals [!Ref Stage, dev]
        Test: !Equals [test, !Ref Stage]
        Live: !Equals [!Ref Stage, live]
        Other: !Not [!Or [!Condition Dev, !Condition Test, !Condition Live]]
        Strange: !Equals [!Ref Stage, strange]
        Small: !Equals [!Ref Size, small]
        Large: !Equals [!Ref Size, large]
        Middle: !And [!Not [!Condition Small], !Not [!Condition Large]]
        SmallDev: !And [!Condition Small, !Condition Dev]
        Always: !Equals [a, a]
        Never: !Equals [1, '2']
        Unclear: !Equals [!Ref Size, !Ref Stage]
        Circle: !Condition Circle
        Same: !Condition Small
      """;

  @ParameterizedTest
  @CsvSource({
    "Dev, true",
    "!Dev, true",
    "Dev Test, false",
    "!Dev !Test !Live, false",
    "!Dev !Test Live, true",
    "Other, false",
    "Strange, false",
    "Small Large, false",
    "!Small !Large, true",
    "Middle, true",
    "Middle Small, false",
    "SmallDev !Dev, false",
    "SmallDev !Small, false",
    "!SmallDev Small, true",
    "!Always, false",
    "Never, false",
    "!Never Always, true",
    "Same !Small, false",
    "Unclear, false",
    "!Unclear, false",
    "Circle, false",
    "Nobody, false"
  })
  void tries(String facts, boolean possible) {
    List<Logic.Fact> all = new ArrayList<>();
    for (String fact : facts.split(" ")) {
      boolean holds = !fact.startsWith("!");
      all.add(new Logic.Fact(holds ? fact : fact.substring(1), holds));
    }
    assertEquals(possible, new Logic(template()).canHold(all));
  }

  private static Template template() {
    SourceFile file = new SourceFile("template.yml", CONDITIONS);
    Node node = YamlReader.read(file, new Diagnostics()).orElseThrow();
    return new Template((Fields) Value.of(node), node.span());
  }
}
