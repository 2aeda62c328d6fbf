package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what an API as a whole makes of requests and answers: which bodies are binary, which are
 * compressed, where a WebSocket API finds the key of a message; and how a function URL answers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
 *     media types for REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">Payload
 *     compression for REST APIs: clients ask for it by Accept-Encoding</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html">Route
 *     selection expressions</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/config-rs-invoke-furls.html">Invoke
 *     modes of Lambda function URLs</a>
 */
record ApiSettings() implements Evaluator {
  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(ApiAddresses.TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        OfOne one = new OfOne(both.old().get(), both.now().get(), consequences);
        one.selection();
        one.binary();
        one.compression();
        one.invokeMode();
      }
    }
  }

  /** What is told of one API or URL. */
  private record OfOne(Declared old, Declared now, Consequences consequences) {

    void selection() {
      String property = "RouteSelectionExpression";
      Optional<String> before = shown(old, property);
      Optional<String> after = shown(now, property);
      boolean isWebSocket = now.text("ProtocolType").orElse("").equals("WEBSOCKET");
      if (isWebSocket && !before.equals(after)) {
        add(
            ChangeCode.REQUEST_MAPPING,
            Effect.BREAKING,
            "messages are routed by `"
                + after.orElse("")
                + "` instead of `"
                + before.orElse("")
                + "`",
            property);
      }
    }

    void binary() {
      if (Computed.structure(old.get("BinaryMediaTypes"))
          || Computed.structure(now.get("BinaryMediaTypes"))) {
        return;
      }
      Set<String> before = texts(old);
      Set<String> after = texts(now);
      Set<String> won = new TreeSet<>(after);
      won.removeIf(
          type -> before.stream().anyMatch(pattern -> OriginPattern.covers(pattern, type)));
      Set<String> lost = new TreeSet<>(before);
      lost.removeIf(
          type -> after.stream().anyMatch(pattern -> OriginPattern.covers(pattern, type)));
      if (!won.isEmpty()) {
        add(
            ChangeCode.REQUEST_MAPPING,
            Effect.UNKNOWN,
            "bodies of " + Listing.quoted(won) + " are passed on as binary now",
            "BinaryMediaTypes");
      }
      if (!lost.isEmpty()) {
        add(
            ChangeCode.REQUEST_MAPPING,
            Effect.UNKNOWN,
            "bodies of " + Listing.quoted(lost) + " are passed on as text now",
            "BinaryMediaTypes");
      }
    }

    private static Set<String> texts(Declared api) {
      Set<String> texts = new TreeSet<>();
      api.items("BinaryMediaTypes").forEach(type -> texts.add(SideBySide.now(type)));
      return texts;
    }

    void compression() {
      String property = "MinimumCompressionSize";
      Optional<String> before = shown(old, property);
      Optional<String> after = shown(now, property);
      if (!before.equals(after)) {
        add(
            ChangeCode.RESPONSE_MAPPING,
            Effect.COMPATIBLE,
            after.isEmpty()
                ? "answers are no longer compressed for clients that ask for it"
                : "answers of "
                    + after.get()
                    + " bytes or more are compressed for clients that ask for it",
            property);
      }
    }

    void invokeMode() {
      String before = shown(old, "InvokeMode").orElse("BUFFERED");
      String after = shown(now, "InvokeMode").orElse("BUFFERED");
      if (!before.equals(after)) {
        add(
            ChangeCode.RESPONSE_MAPPING,
            Effect.UNKNOWN,
            after.equals("RESPONSE_STREAM")
                ? "answers are streamed: the function must write them so"
                : "answers are sent when they are complete, and up to 6 MB",
            "InvokeMode");
      }
    }

    private static Optional<String> shown(Declared resource, String property) {
      return resource.get(property).map(SideBySide::now);
    }

    private void add(ChangeCode code, Effect effect, String message, String property) {
      Optional<Located> before = old.get(property);
      Optional<Located> after = now.get(property);
      consequences.add(
          Consequence.of(code, effect, now.logicalId(), message)
              .at(SideBySide.place(before, old.span()), SideBySide.place(after, now.span())));
    }
  }
}
