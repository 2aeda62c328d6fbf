package dev.httpapi.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private final SourceFile file = new SourceFile("serverless.yml", "a\nb\nc\nd\n");

  private Span line(int number) {
    return Span.at(file, number, 1, number, 2);
  }

  private Fields resource(String type, Fields properties) {
    return new Fields()
        .madeFrom(Optional.of(line(1)))
        .put("Type", type)
        .put("Properties", properties);
  }

  private static Provenance of(String logicalId, Fields resource) {
    return new Provenance(
        new Fields().put("Resources", new Fields().put(logicalId, resource).put("Fn::X", "y")));
  }

  private static String rule(String logicalGroupName) {
    Fields group =
        new Fields()
            .put("Type", "AWS::Logs::LogGroup")
            .put("Properties", new Fields().put("LogGroupName", logicalGroupName));
    Traced traced = of("HttpApiLogGroup", group).find("HttpApiLogGroup").orElseThrow();
    return traced.named().orElseThrow().rule().pattern();
  }

  @Test
  void aFunctionMayBeCalledAsAnApiIs() {
    assertEquals("{Function}LogGroup", rule("/aws/lambda/shop-dev-httpApi"));
    assertEquals("HttpApiLogGroup", rule("/aws/http-api/shop-dev"));
  }

  @Test
  void macrosAreNoResources() {
    Provenance provenance = of("A", resource("AWS::SQS::Queue", new Fields()));
    assertEquals(List.of("A"), provenance.all().stream().map(Traced::logicalId).toList());
    assertTrue(provenance.find("Fn::X").isEmpty());
  }

  @Test
  void anExtensionIsAChange() {
    Fields resource = resource("AWS::SQS::Queue", new Fields()).extendedAt(line(3));
    Traced traced = of("A", resource).find("A").orElseThrow();
    assertEquals(
        List.of(line(3).toString()), traced.changedAt().stream().map(Span::toString).toList());
  }

  /** What has the resource's own place, or none, is made with it; the rest is told once. */
  @Test
  void propertiesByWhereTheyAreSet() {
    Value here = Value.of("x").at(line(1));
    Value there = Value.of("y").at(line(2));
    Fields properties =
        new Fields()
            .put("Made", Value.of("z"))
            .put("Here", here)
            .put("There", there)
            .put("Deep", new Fields().put("A", there).put("B", here))
            .put("Same", Value.list(there, there))
            .put("Several", Value.list(there, Value.of("w").at(line(3))))
            .put("Joined", Intrinsic.join("", here, there));
    Traced traced = of("A", resource("AWS::SQS::Queue", properties)).find("A").orElseThrow();
    assertEquals(
        List.of(
            "Made -",
            "Here -",
            "There 2",
            "Deep.A 2",
            "Same 2",
            "Several[0] 2",
            "Several[1] 3",
            "Joined 2"),
        PropertyPlace.of(traced).stream()
            .map(
                property ->
                    property.pointer().path()
                        + " "
                        + property.place().map(place -> "" + place.line()).orElse("-"))
            .toList());
  }
}
