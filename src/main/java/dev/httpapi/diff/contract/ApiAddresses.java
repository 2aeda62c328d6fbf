package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Listing;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that an API, or the URL of a function, is no longer found where it was. An API that is made
 * anew gets another id, and every URL that API Gateway gave it begins with the id; an address of a
 * domain of one's own that is mapped to it stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html">Invoke
 *     REST APIs: the URL of a stage</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html">Disable
 *     the default endpoint for REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html">Disable
 *     the default endpoint for HTTP APIs</a>
 */
record ApiAddresses() implements Evaluator {
  private static final String OFF = "DisableExecuteApiEndpoint";

  /** What has an address of its own. */
  static final Set<String> TYPES =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api", FunctionUrls.TYPE);

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(TYPES)) {
      if (both.old().isPresent() && both.now().isPresent()) {
        if (!isMadeAnew(pair, both.logicalId())) {
          stays(both.old().get(), both.now().get(), consequences);
        } else {
          madeAnew(pair, both.old().get(), both.now().get(), consequences);
        }
      } else if (both.old().isPresent() && !both.old().get().type().equals(FunctionUrls.TYPE)) {
        gone(pair, both.old().get(), consequences);
      }
    }
  }

  static boolean isMadeAnew(Pair pair, String logicalId) {
    return pair.change(logicalId).filter(change -> change.action().replaces()).isPresent();
  }

  private static void madeAnew(Pair pair, Declared old, Declared now, Consequences consequences) {
    boolean isUrl = now.type().equals(FunctionUrls.TYPE);
    Set<String> mapped = mappedOnBothSides(pair, old, now);
    consequences.add(
        Consequence.of(
                ChangeCode.API_ADDRESS,
                Effect.BREAKING,
                now.logicalId(),
                (isUrl
                        ? "the function URL is made anew, and has another address"
                        : "the API is made anew, with another id: every URL that begins with"
                            + " the id changes")
                    + (mapped.isEmpty()
                        ? ""
                        : "; " + Listing.quoted(mapped) + " leads to the new one"))
            .at(old.span(), now.span()));
  }

  /** The addresses that led to an API, and still do. */
  private static Set<String> mappedOnBothSides(Pair pair, Declared old, Declared now) {
    Set<String> before = new LinkedHashSet<>();
    for (MappedAddress mapped : MappedAddress.of(pair.before())) {
      if (mapped.api().equals(old.logicalId())) {
        before.add(mapped.address());
      }
    }
    Set<String> after = new LinkedHashSet<>();
    for (MappedAddress mapped : MappedAddress.of(pair.after())) {
      if (mapped.api().equals(now.logicalId())) {
        after.add(mapped.address());
      }
    }
    before.retainAll(after);
    return before;
  }

  private static void gone(Pair pair, Declared old, Consequences consequences) {
    boolean isKept =
        pair.change(old.logicalId()).filter(one -> one.action() == Action.KEPT).isPresent();
    consequences.add(
        Consequence.of(
                ChangeCode.API_ADDRESS,
                isKept ? Effect.UNKNOWN : Effect.BREAKING,
                old.logicalId(),
                isKept
                    ? "the API leaves the stack and is kept, without what the stack made for it"
                    : "the API is gone, and every URL of it with it")
            .gone(old.span()));
  }

  private static void stays(Declared old, Declared now, Consequences consequences) {
    boolean wasOff = isOff(old);
    if (isComputed(old) || isComputed(now)) {
      if (!old.get(OFF).map(Located::value).equals(now.get(OFF).map(Located::value))) {
        consequences.add(
            Consequence.of(
                    ChangeCode.API_ADDRESS,
                    Effect.UNKNOWN,
                    now.logicalId(),
                    "whether the URLs that API Gateway gave the API are answered is known at"
                        + " deployment only")
                .at(place(old, OFF), place(now, OFF)));
      }
    } else if (wasOff != isOff(now)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.API_ADDRESS,
                  wasOff ? Effect.COMPATIBLE : Effect.BREAKING,
                  now.logicalId(),
                  wasOff
                      ? "the URLs that API Gateway gave the API are answered now"
                      : "the URLs that API Gateway gave the API are no longer answered: only"
                          + " domains of one's own are")
              .at(place(old, OFF), place(now, OFF)));
    }
    boolean wasPrivate = isPrivate(old);
    if (wasPrivate != isPrivate(now) && hasKnownType(old) && hasKnownType(now)) {
      consequences.add(
          Consequence.of(
                  ChangeCode.API_ADDRESS,
                  wasPrivate ? Effect.COMPATIBLE : Effect.BREAKING,
                  now.logicalId(),
                  wasPrivate
                      ? "the API is reached from the internet now"
                      : "the API is private now: it is reached from VPCs alone")
              .at(place(old, "EndpointConfiguration"), place(now, "EndpointConfiguration")));
    }
  }

  private static boolean isOff(Declared api) {
    return api.get(OFF).filter(Located::isTrue).isPresent();
  }

  private static boolean isComputed(Declared api) {
    return Computed.scalar(api.get(OFF));
  }

  /**
   * Whether only interface endpoints of VPCs reach it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html">Private
   *     REST APIs</a>
   */
  private static boolean isPrivate(Declared api) {
    for (Located type : api.items("EndpointConfiguration", "Types")) {
      if (type.text().orElse("").equals("PRIVATE")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasKnownType(Declared api) {
    for (Located type : api.items("EndpointConfiguration", "Types")) {
      if (type.text().isEmpty()) {
        return false;
      }
    }
    return !Computed.structure(api.get("EndpointConfiguration"))
        && !Computed.structure(api.get("EndpointConfiguration", "Types"));
  }

  private static Optional<Span> place(Declared api, String property) {
    return SideBySide.place(api.get(property), api.span());
  }
}
