package dev.httpapi.diff.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.SourceFile;
import dev.httpapi.template.Value;
import dev.httpapi.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

  private static Value value(String yaml) {
    SourceFile file = new SourceFile("template.yml", yaml);
    return Canonical.of(Value.of(YamlReader.readTemplate(file, new Diagnostics()).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | '5'",
        "true | 'true'",
        "1.0 | '1.0'",
        "{a: 1, b: ~} | {a: '1'}",
        "{a: 1, b: 2} | {b: 2, a: 1}",
        "!GetAtt A.b.c | {'Fn::GetAtt': [A, b.c]}",
        "!Sub '${A}' | !Ref A",
        "!Sub '${A.Arn}' | !GetAtt A.Arn",
        "!Sub plain | plain",
        "!Sub 'a-${A}-${B.c}' | !Join ['', [a-, !Ref A, '-', !GetAtt B.c]]",
        "!Sub ['${x}/y', {x: !Ref A}] | !Join [/, [!Ref A, y]]",
        "!Sub 'a${!b}' | 'a${b}'",
        "!Join ['-', [a, b]] | a-b",
        "!Join ['', [a, !Join ['', [b, !Ref C]]]] | !Sub 'ab${C}'",
        "!Join ['-', []] | \"\"",
        "{Effect: Allow, Action: a} | {Action: [a], Effect: Allow}",
        "{Effect: Allow, Principal: {AWS: x}} | {Effect: Allow, Principal: {AWS: [x]}}",
        "{Statement: {Effect: Deny}, Version: 1} | {Version: '1', Statement: [{Effect: Deny}]}",
        "{x-Access-Control-Allow-Methods: \"'GET,POST'\", y: 1}"
            + " | {x-Access-Control-Allow-Methods: \"'POST,GET'\", y: 1}",
      })
  void oneMeaningHasOneForm(String one, String other) {
    assertEquals(value(one), value(other));
    assertEquals(Shown.of(value(one)), Shown.of(value(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 5.0",
        "[a, b] | [b, a]",
        "!Ref A | A",
        "!Sub '${A}' | '${A}'",
        "!Join [',', !Ref List] | !Ref List",
        "!Join [a] | !Join [b]",
        "!Sub [x] | x",
        "{Effect: Allow, Action: a} | {Effect: Allow, NotAction: a}",
        "!If [A, b, c] | !If [A, c, b]",
      })
  void otherMeaningsHaveOtherForms(String one, String other) {
    assertNotEquals(value(one), value(other));
  }

  @Test
  void aValueIsShownAsOneLine() {
    assertEquals(
        "{a: [1, ${B.c}], d: x-${E}}", Shown.of(value("{d: !Sub 'x-${E}', a: [1, !GetAtt B.c]}")));
    assertEquals(
        "{Fn::If: [A, b, ${AWS::NoValue}]}", Shown.of(value("!If [A, b, !Ref AWS::NoValue]")));
  }

  @Test
  void listsOfAPolicyHaveNoOrder() {
    Value one = value("{Statement: [{Effect: Allow, Action: [a, b]}, {Effect: Deny, Action: c}]}");
    Value other =
        value("{Statement: [{Effect: Deny, Action: c}, {Effect: Allow, Action: [b, a, a]}]}");
    assertNotEquals(one, other);
    assertEquals(SortedPolicy.of(one), SortedPolicy.of(other));
    Value function = value("{Resource: !Join [':', !Split [a, b]]}");
    assertEquals(function, SortedPolicy.of(function));
  }
}
