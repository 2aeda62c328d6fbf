package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.PathShape;
import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Tells that a variable of a path has another name. Clients send the same URLs; what answers finds
 * the value under another key, and a mapping that still reads the old one finds nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html">Parameter
 *     mapping sources for REST APIs</a>
 */
record PathParameters() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Answered one : Answered.of(pair)) {
      if (one.isSameRoute() && one.asked().protocol() != Protocol.WEBSOCKET) {
        evaluate(one.old().orElseThrow(), one.now().orElseThrow(), consequences);
      }
    }
  }

  private static void evaluate(Route old, Route now, Consequences consequences) {
    List<String> before = PathShape.variables(old.path());
    List<String> after = PathShape.variables(now.path());
    for (int i = 0; i < before.size() && i < after.size(); i++) {
      String former = before.get(i);
      if (!former.equals(after.get(i))) {
        Optional<Located> mapping =
            after.contains(former) ? Optional.empty() : mappingOf(now, former);
        consequences.add(
            Consequence.of(
                    ChangeCode.PATH_PARAMETER_RENAMED,
                    mapping.isPresent() ? Effect.BREAKING : Effect.COMPATIBLE,
                    now.name(),
                    message(former, after.get(i), mapping.isPresent()))
                .at(old.span(), mapping.map(Located::span).orElse(now.span())));
      }
    }
  }

  private static String message(String former, String name, boolean isMapped) {
    String named = "the path parameter `" + former + "` is called `" + name + "` now: ";
    return isMapped
        ? named + "the mapping of its integration still reads `" + former + "`, which is empty"
        : named + "URLs stay as they are, and what answers finds the value under another key";
  }

  /** The setting of the integration that still reads a path parameter. */
  private static Optional<Located> mappingOf(Route now, String name) {
    for (String setting : new String[] {"RequestTemplates", "RequestParameters"}) {
      Optional<Located> mapping = Integration.setting(now, setting);
      if (mapping.isPresent() && reads(Shown.of(mapping.get().value()), name)) {
        return mapping;
      }
    }
    return Optional.empty();
  }

  private static boolean reads(String text, String name) {
    for (String source : new String[] {"method.request.path.", "$request.path."}) {
      int at = text.indexOf(source + name);
      int end = at + source.length() + name.length();
      if (at >= 0 && (end == text.length() || !isOfName(text.charAt(end)))) {
        return true;
      }
    }
    return text.contains("$input.params('" + name + "')")
        || text.contains("$input.params(\"" + name + "\")")
        || text.contains("$input.params().path." + name);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
