package dev.httpapi.variables;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.report.TextRenderer;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every string is resolved or refused at its place; nothing is thrown. */
class ExpressionProperties {

  @Property(tries = 5000)
  void nothingIsThrown(@ForAll("strings") String written) {
    String text = "a: " + written + "\n";
    SourceFile file = new SourceFile("serverless.yml", text);
    int end = 4 + written.codePointCount(0, written.length());
    Span span = Span.at(file, 1, 4, 1, end);
    Mapping root =
        Mapping.of(
            List.of(
                new Mapping.Entry("a", Span.at(file, 1, 1, 1, 2), new StringNode(written, span)),
                new Mapping.Entry("b", span, new StringNode("text", span))),
            span);
    Diagnostics diagnostics = new Diagnostics();
    Variables.resolve(
        root,
        new Variables.Inputs(
            Map.of("A", "b"),
            Map.of("stage", "prod"),
            Map.of("p", "1"),
            List.of(),
            List.of(),
            Optional.empty()),
        new ServiceFiles(Path.of("fixtures/compile/variables-file"), "", false, diagnostics),
        diagnostics);
    for (Diagnostic problem : diagnostics.all()) {
      assertTrue(problem.span().line() >= 1, problem::toString);
      assertTrue(!problem.message().isBlank(), problem::toString);
    }
    new TextRenderer(false).render(diagnostics.all());
  }

  @Provide
  Arbitrary<String> strings() {
    return Arbitraries.of(
            "${",
            "$<",
            "$",
            "}",
            ">",
            "(",
            ")",
            ":",
            "::",
            ",",
            ", ",
            " ",
            "\\",
            "'",
            "\"",
            "self:",
            "self:b",
            "self:a",
            "env:",
            "env:A",
            "env:X",
            "opt:stage",
            "opt:",
            "param:p",
            "sls:",
            "sls:stage",
            "sls:instanceId",
            "file(",
            "file(serverless.yml)",
            "file(.)",
            "file(x\u0000)",
            "strToBool(",
            "strToBool(true)",
            "aws:region",
            "aws:accountId",
            "ssm:x",
            "cf:x.y",
            "s3:b/k",
            "AWS::Region",
            "foo:",
            "a",
            ".",
            "0",
            "-1",
            "null",
            "true",
            "1e400",
            "0x",
            "é",
            "😀",
            "[",
            "]")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
