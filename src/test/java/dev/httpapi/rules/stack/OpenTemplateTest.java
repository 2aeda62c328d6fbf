package dev.httpapi.rules.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.httpapi.testing.InlineService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is certain of a template that is changed before CloudFormation reads it. */
class OpenTemplateTest {
  private static final String SERVICE =
      """
      service: shop
      provider: {name: aws, runtime: nodejs22.x}
      functions:
        list:
          handler: a.b
          environment:
            REF: !Ref Nobody
            ATTRIBUTE: !GetAtt Queue.Nothing
            IF: !If [IsNobody, a, b]
            LENGTH: {Fn::Length: [a]}
            JOIN: !Join [a]
      resources:
        Resources:
          Queue: {Type: AWS::SQS::Queue, DependsOn: Queue}
      """;

  @TempDir Path folder;

  @Test
  void withoutATransformMuchIsWrong() {
    assertFalse(new InlineService(folder, SERVICE).diagnostics().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  Transform: AWS::LanguageExtensions\n",
        "  Transform: [AWS::Serverless-2016-10-31]\n",
        "  Metadata: {a: b}\n  Mappings: {Fn::Transform: {Name: AWS::Include}}\n",
        "    Any: {Type: AWS::SNS::Topic, Properties: {Fn::Transform: {Name: Own}}}\n",
        "    Fn::ForEach::Topics: [Name, [A], {'${Name}': {Type: AWS::SNS::Topic}}]\n",
        "    Own: {Type: My::Own::Thing::MODULE}\n"
      })
  void withOneNothingIsSaid(String more) {
    assertEquals(List.of(), new InlineService(folder, SERVICE + more).diagnostics());
  }
}
