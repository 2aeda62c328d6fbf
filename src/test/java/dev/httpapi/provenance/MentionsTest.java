package dev.httpapi.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Fields OTHERS =
      new Fields()
          .put("B", new Fields().put("Type", "AWS::SQS::Queue"))
          .put("C", new Fields().put("Type", "AWS::SQS::Queue"));

  private static Fields resource(String property, Value value) {
    return new Fields()
        .put("Type", "AWS::SNS::Topic")
        .put("Properties", new Fields().put(property, value));
  }

  private static Provenance of(Fields resource) {
    Fields resources = new Fields().put("A", resource);
    OTHERS.asMap().forEach(resources::put);
    return new Provenance(
        new Fields()
            .put("Parameters", new Fields().put("P", new Fields().put("Type", "String")))
            .put(
                "Conditions",
                new Fields().put("Prod", new Fields().put("Fn::Equals", Value.list())))
            .put("Resources", resources));
  }

  private static List<String> from(Fields resource) {
    Provenance provenance = of(resource);
    return provenance.from(provenance.find("A").orElseThrow()).stream()
        .map(
            mention ->
                mention.toKind().label()
                    + " "
                    + mention.to()
                    + " "
                    + mention.by()
                    + " "
                    + mention.attribute()
                    + " "
                    + mention.pointer())
        .toList();
  }

  @Test
  void referencesAndAttributes() {
    assertEquals(
        List.of("resource B Ref  /Resources/A/Properties/X/Ref"),
        from(resource("X", Intrinsic.ref("B"))));
    assertEquals(
        List.of("resource B Fn::GetAtt Arn /Resources/A/Properties/X/0/Fn::GetAtt"),
        from(resource("X", Value.list(Intrinsic.getAtt("B", "Arn")))));
    assertEquals(
        List.of("parameter P Ref  /Resources/A/Properties/X/Ref"),
        from(resource("X", Intrinsic.ref("P"))));
  }

  @Test
  void substitutionsWithoutTheirOwnNames() {
    assertEquals(
        List.of(
            "resource B Fn::Sub Arn /Resources/A/Properties/X/Fn::Sub",
            "resource C Fn::Sub  /Resources/A/Properties/X/Fn::Sub"),
        from(resource("X", Intrinsic.sub("${B.Arn} ${AWS::Region} ${!B} ${C}"))));
    Value list = Value.list(Value.of("${B} ${own}"), new Fields().put("own", Intrinsic.ref("C")));
    assertEquals(
        List.of(
            "resource B Fn::Sub  /Resources/A/Properties/X/Fn::Sub/0",
            "resource C Ref  /Resources/A/Properties/X/Fn::Sub/1/own/Ref"),
        from(resource("X", new Fields().put("Fn::Sub", list))));
  }

  @Test
  void conditionsAndDependencies() {
    Value choice =
        Intrinsic.ifElse(Value.of("Prod"), Intrinsic.ref("B"), Intrinsic.ref("AWS::NoValue"));
    assertEquals(
        List.of(
            "condition Prod Fn::If  /Resources/A/Properties/X/Fn::If/0",
            "resource B Ref  /Resources/A/Properties/X/Fn::If/1/Ref",
            "condition Prod Condition  /Resources/A/Condition",
            "resource B DependsOn  /Resources/A/DependsOn/0",
            "resource C DependsOn  /Resources/A/DependsOn/1"),
        from(
            resource("X", choice)
                .put("Condition", "Prod")
                .put("DependsOn", Value.texts(List.of("B", "C")))));
  }

  @Test
  void aConditionOfAPolicyIsNone() {
    Fields statement =
        new Fields().put("Effect", "Allow").put("Condition", new Fields().put("Bool", "x"));
    assertEquals(List.of(), from(resource("X", statement)));
  }

  @Test
  void bothEndsKnowAReference() {
    Provenance provenance = of(resource("X", Intrinsic.ref("B")));
    Traced referred = provenance.find("B").orElseThrow();
    assertEquals("A", provenance.to(referred).get(0).from().logicalId());
    assertEquals(
        referred,
        provenance
            .target(provenance.from(provenance.find("A").orElseThrow()).get(0))
            .orElseThrow());
  }
}
