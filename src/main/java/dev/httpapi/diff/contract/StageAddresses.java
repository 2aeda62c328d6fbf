package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells that the stages of an API have other names. URLs begin with the name of the stage, but for
 * {@code $default} of an HTTP API, which has none in its URLs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html">
 *     Stages for HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html">Invoke
 *     REST APIs: the URL of a stage</a>
 */
record StageAddresses() implements Evaluator {
  private static final String DEFAULT = "$default";

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, Stages> after = Stages.of(pair.after());
    Stages none = new Stages("", Map.of());
    for (Stages old : Stages.of(pair.before()).values()) {
      String api = pair.newId(old.api());
      Map<String, Declared> gone = new LinkedHashMap<>(old.byName());
      Map<String, Declared> added = new LinkedHashMap<>(after.getOrDefault(api, none).byName());
      gone.keySet().removeAll(added.keySet());
      added.keySet().removeAll(old.byName().keySet());
      // Of an API that is gone or made anew, no address stays anyway.
      if (isThere(pair, old.api()) && !ApiAddresses.isMadeAnew(pair, api)) {
        evaluate(api, gone, added, pair, consequences);
      }
    }
  }

  private static boolean isThere(Pair pair, String oldApi) {
    Optional<Declared> old = pair.before().resource(oldApi);
    return old.isEmpty() || pair.now(old.get()).isPresent();
  }

  private static void evaluate(
      String api,
      Map<String, Declared> gone,
      Map<String, Declared> added,
      Pair pair,
      Consequences consequences) {
    if (gone.size() == 1 && added.size() == 1) {
      String old = gone.keySet().iterator().next();
      String now = added.keySet().iterator().next();
      boolean isOpen = Computed.shown(List.of(old, now));
      add(
          isOpen ? Effect.UNKNOWN : Effect.BREAKING,
          api,
          "URLs begin with " + words(now) + " instead of " + words(old),
          Optional.of(gone.get(old).span()),
          Optional.of(added.get(now).span()),
          consequences);
      return;
    }
    gone.forEach(
        (name, stage) ->
            add(
                Kept.in(pair, stage) ? Effect.UNKNOWN : Effect.BREAKING,
                api,
                "the stage `" + name + "` is gone: URLs with " + words(name) + " are refused",
                Optional.of(stage.span()),
                Optional.empty(),
                consequences));
    added.forEach(
        (name, stage) ->
            add(
                Effect.COMPATIBLE,
                api,
                "the stage `" + name + "` is new: URLs with " + words(name) + " are answered",
                Optional.empty(),
                Optional.of(stage.span()),
                consequences));
  }

  private static String words(String stage) {
    return stage.equals(DEFAULT) ? "no stage" : "`/" + stage + "`";
  }

  private static void add(
      Effect effect,
      String api,
      String message,
      Optional<Span> old,
      Optional<Span> now,
      Consequences consequences) {
    consequences.add(Consequence.of(ChangeCode.STAGE_ADDRESS, effect, api, message).at(old, now));
  }
}
