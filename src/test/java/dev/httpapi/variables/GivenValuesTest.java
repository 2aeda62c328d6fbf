package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.testing.CompactJson;
import dev.httpapi.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that a user gives to variables of any source, asked for as they are written. */
class GivenValuesTest {
  @TempDir Path folder;

  @Test
  void answersSourcesThatLiveInAws() {
    String values =
        """
        cf:network.VpcId: vpc-1
        cf(eu-west-1):network.VpcId: vpc-2
        ${s3:bucket/key.txt}: from the bucket
        '${ssm:/shop/key}': given
        ssm(eu-west-1, raw):/shop/key: of elsewhere
        output:other.name: 5
        aws:accountId: '123456789012'
        """;
    assertEquals(
        "{\"a\":\"vpc-1\",\"b\":\"vpc-2\",\"c\":\"from the bucket\",\"d\":\"given-x\","
            + "\"e\":\"of elsewhere\",\"f\":5,\"g\":\"arn::123456789012/x\"}",
        custom(
            """
              a: ${cf:network.VpcId}
              b: ${cf(eu-west-1):network.VpcId, 'x'}
              c: ${s3:bucket/key.txt}
              d: ${ssm:/shop/key}-x
              e: ${ssm(eu-west-1,raw):/shop/key}
              f: ${output:other.name}
              g: arn::${aws:accountId}/x
            """,
            yaml(values)));
  }

  @Test
  void answersWhatPluginsWouldAnswerAndWhatIsHere() {
    assertEquals(
        "{\"a\":\"of a plugin\",\"b\":\"not the environment\",\"c\":\"dev\"}",
        custom(
            "  a: ${vault:secret/key}\n  b: ${env:PATH}\n  c: ${self:provider.region}\n",
            yaml(
                "vault:secret/key: of a plugin\nenv:PATH: not the environment\n"
                    + "self:provider.region: dev\n")));
  }

  @Test
  void answersAreAskedForByWhatVariablesInThemStandFor() {
    assertEquals(
        "{\"a\":\"one\",\"b\":\"two\"}",
        custom(
            "  a: ${cf:network-${sls:stage}.Id}\n  b: ${cf:network-${aws:region}.Id}\n",
            yaml("cf:network-dev.Id: one\n'cf:network-${AWS::Region}.Id': two\n")));
  }

  @Test
  void objectsAndListsAreAnswers() {
    assertEquals(
        "{\"whole\":{\"list\":[\"a\",\"b\"],\"deep\":{\"key\":\"my-service\"}},"
            + "\"item\":\"b\",\"key\":\"<my-service>\",\"list\":\"a,b.\"}",
        custom(
            """
              whole: ${s3:bucket/settings.json}
              item: ${self:custom.whole.list.1}
              key: <${self:custom.whole.deep.key}>
              list: ${self:custom.whole.list}.
            """,
            yaml("s3:bucket/settings.json: {list: [a, b], deep: {key: '${self:service}'}}\n")));
  }

  @Test
  void theLastFileThatAnswersCounts() {
    assertEquals(
        "{\"a\":2,\"b\":1}",
        custom(
            "  a: ${cf:s.a}\n  b: ${cf:s.b}\n",
            yaml("cf:s.a: 1\ncf:s.b: 1\n"),
            new SourceFile("more.json", "{\"cf:s.a\": 2, \"cf:s.b\": null}")));
  }

  @Test
  void whatIsLeftEmptyIsNotAnswered() {
    Diagnostics diagnostics = new Diagnostics();
    resolve("  a: ${cf:s.a}\n", diagnostics, yaml("cf:s.a:\n"));
    assertEquals(Code.UNRESOLVED_VARIABLE, diagnostics.all().get(0).code());
  }

  @Test
  void aFileThatHoldsNoAnswersIsToldAtItsPlace() {
    assertWrong(Code.INVALID_VALUE, "values.yml:1:1", yaml("- cf:s.a\n"));
    assertWrong(Code.INVALID_YAML, "values.yml:1:10", yaml("cf:s.a: [\n"));
    assertWrong(Code.INVALID_JSON, "values.json:1:2", new SourceFile("values.json", "{x}"));
    assertWrong(Code.DUPLICATE_KEY, "values.yml:2:1", yaml("a: 1\na: 2\n"));
  }

  private void assertWrong(Code code, String place, SourceFile values) {
    Diagnostics diagnostics = new Diagnostics();
    resolve("  a: b\n", diagnostics, values);
    List<String> said = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.all()) {
      said.add(diagnostic.code() + " " + diagnostic.span());
    }
    assertTrue(said.toString().contains(code + " " + place), said::toString);
  }

  private static SourceFile yaml(String text) {
    return new SourceFile("values.yml", text);
  }

  private String custom(String custom, SourceFile... values) {
    Diagnostics diagnostics = new Diagnostics();
    Node resolved = resolve(custom, diagnostics, values);
    assertTrue(!diagnostics.hasErrors(), () -> diagnostics.all().toString());
    return CompactJson.of(((Mapping) resolved).get("custom").orElseThrow());
  }

  private Node resolve(String custom, Diagnostics diagnostics, SourceFile... values) {
    String service = "service: my-service\nprovider: {name: aws}\ncustom:\n" + custom;
    return Variables.resolve(
        YamlReader.read(new SourceFile("serverless.yml", service), diagnostics).orElseThrow(),
        new Variables.Inputs(
            Map.of(), Map.of(), Map.of(), List.of(values), List.of(), Optional.empty()),
        new ServiceFiles(folder, "", false, diagnostics),
        diagnostics);
  }
}
