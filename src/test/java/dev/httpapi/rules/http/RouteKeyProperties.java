package dev.httpapi.rules.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.located.Template;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules of route keys say together what the expression says that API Gateway quotes. */
class RouteKeyProperties {
  private static final Pattern PART = Pattern.compile("(\\{[\\w.:-]+\\+?\\}|[a-zA-Z0-9.:_-]+)");
  private static final List<ResourceRule> RULES =
      List.of(new RouteKeyGrammar(), new GreedyPathVariable(), new PathVariableName());

  @Property
  void aPathIsRefusedWhereTheExpressionRefusesIt(@ForAll("paths") String path) {
    assertEquals(isRefused(path), !told("GET " + path).isEmpty(), path);
  }

  @Property
  void noKeyEndsInAnException(@ForAll String key) {
    told(key);
  }

  private static boolean isRefused(String path) {
    if (path.equals("/")) {
      return false;
    }
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean greedy = parts[i].endsWith("+}");
      if (!PART.matcher(parts[i]).matches() || greedy && i < parts.length - 1) {
        return true;
      }
    }
    return false;
  }

  private static List<Diagnostic> told(String key) {
    Fields api = new Fields().put("Type", "AWS::ApiGatewayV2::Api");
    api.put("Properties", new Fields().put("ProtocolType", "HTTP"));
    Fields route = new Fields().put("Type", "AWS::ApiGatewayV2::Route");
    route.put("Properties", new Fields().put("ApiId", Intrinsic.ref("Api")).put("RouteKey", key));
    Fields fields = new Fields().put("Resources", new Fields().put("Api", api).put("Route", route));
    Template template = new Template(fields, place());
    Findings findings = new Findings();
    for (ResourceRule rule : RULES) {
      rule.check(template.resource("Route").orElseThrow(), findings);
    }
    Diagnostics diagnostics = new Diagnostics();
    findings.tell(diagnostics);
    return diagnostics.all();
  }

  private static Span place() {
    return Span.at(new SourceFile("serverless.yml", "service: shop"), 1, 1, 1, 8);
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.of(
                "", "items", "{id}", "{proxy+}", "{}", "{+}", "v1.0", "a:b", "{id}.json"),
            Arbitraries.strings().withChars("ab1{}+._-:~* é$").ofMaxLength(5));
    return part.list().ofMinSize(1).ofMaxSize(4).map(parts -> "/" + String.join("/", parts));
  }
}
