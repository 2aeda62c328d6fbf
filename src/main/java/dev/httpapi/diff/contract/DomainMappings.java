package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.template.located.Declared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which addresses of domains of one's own come and go, or lead to another API or stage.
 *
 * @see MappedAddress
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html">Custom
 *     domain names for public REST APIs</a>
 */
record DomainMappings() implements Evaluator {
  private static final Set<String> DOMAINS =
      Set.of("AWS::ApiGateway::DomainName", "AWS::ApiGatewayV2::DomainName");

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    Map<String, MappedAddress> before = byAddress(MappedAddress.of(pair.before()));
    Map<String, MappedAddress> after = byAddress(MappedAddress.of(pair.after()));
    Map<String, MappedAddress> added = new LinkedHashMap<>(after);
    added.keySet().removeAll(before.keySet());
    for (MappedAddress old : before.values()) {
      MappedAddress now = after.get(old.address());
      if (now != null) {
        evaluate(pair, old, now, consequences);
        continue;
      }
      Optional<MappedAddress> moved = pair.now(old.mapping()).map(MappedAddress::of);
      moved.ifPresent(one -> added.remove(one.address()));
      consequences.add(gone(pair, old, moved));
    }
    for (MappedAddress now : added.values()) {
      consequences.add(
          told(
                  Effect.COMPATIBLE,
                  now.mapping(),
                  "`" + now.address() + "` is new, and leads to `" + now.api() + "`")
              .added(now.mapping().span()));
    }
    domains(pair, before, consequences);
  }

  private static Map<String, MappedAddress> byAddress(Iterable<MappedAddress> all) {
    Map<String, MappedAddress> byAddress = new LinkedHashMap<>();
    for (MappedAddress one : all) {
      byAddress.putIfAbsent(one.address(), one);
    }
    return byAddress;
  }

  private static Consequence gone(Pair pair, MappedAddress old, Optional<MappedAddress> moved) {
    if (moved.isPresent()) {
      return told(
              Effect.BREAKING,
              moved.get().mapping(),
              "the address is `" + moved.get().address() + "` instead of `" + old.address() + "`")
          .at(old.mapping().span(), moved.get().mapping().span());
    }
    return told(
            Kept.in(pair, old.mapping()) ? Effect.UNKNOWN : Effect.BREAKING,
            old.mapping(),
            "`" + old.address() + "` no longer leads to `" + old.api() + "`")
        .gone(old.mapping().span());
  }

  private static void evaluate(
      Pair pair, MappedAddress old, MappedAddress now, Consequences consequences) {
    if (!pair.newId(old.api()).equals(now.api())) {
      consequences.add(
          told(
                  Effect.UNKNOWN,
                  now.mapping(),
                  "`"
                      + now.address()
                      + "` leads to the API `"
                      + now.api()
                      + "` instead of `"
                      + old.api()
                      + "`")
              .at(old.mapping().span(), now.mapping().span()));
    } else if (!old.stage().equals(now.stage()) && !isSameStage(pair, old, now)) {
      consequences.add(
          told(
                  Effect.UNKNOWN,
                  now.mapping(),
                  "`"
                      + now.address()
                      + "` leads to the stage `"
                      + now.stage()
                      + "` instead of `"
                      + old.stage()
                      + "`")
              .at(old.mapping().span(), now.mapping().span()));
    }
  }

  /** A stage that has another name is told as such, and its domain leads to it as before. */
  private static boolean isSameStage(Pair pair, MappedAddress old, MappedAddress now) {
    Optional<Declared> stage = old.mapping().referred("Stage").flatMap(pair::now);
    return stage.isPresent()
        && now.mapping()
            .referred("Stage")
            .filter(one -> one.logicalId().equals(stage.get().logicalId()))
            .isPresent();
  }

  /** A domain whose mappings stand here is told by them. */
  private static void domains(
      Pair pair, Map<String, MappedAddress> before, Consequences consequences) {
    for (Pair.Both both : pair.ofTypes(DOMAINS)) {
      if (both.now().isPresent() || both.old().isEmpty()) {
        continue;
      }
      Declared old = both.old().get();
      String address = "https://" + old.get("DomainName").map(SideBySide::now).orElse("");
      boolean isTold =
          before.keySet().stream()
              .anyMatch(one -> one.equals(address) || one.startsWith(address + "/"));
      if (!isTold && !Kept.in(pair, old)) {
        consequences.add(
            told(Effect.BREAKING, old, "`" + address + "` is gone, wherever it led")
                .gone(old.span()));
      }
    }
  }

  private static Consequence told(Effect effect, Declared mapping, String message) {
    return Consequence.of(ChangeCode.DOMAIN_MAPPING, effect, mapping.logicalId(), message);
  }
}
