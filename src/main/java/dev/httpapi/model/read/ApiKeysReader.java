package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.ApiKey;
import dev.httpapi.model.UsagePlan;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads API keys and usage plans, where they are today and where they once were. */
final class ApiKeysReader {
  private static final List<String> OF_A_KEY =
      List.of("name", "value", "description", "customerId", "enabled");

  private final Settings provider;
  private final Settings settings;
  private final Diagnostics diagnostics;
  private final Optional<Node> writtenPlans;
  private final Optional<Node> writtenKeys;
  private final List<UsagePlan> plans;

  ApiKeysReader(Settings provider, Settings settings, Diagnostics diagnostics) {
    this.provider = provider;
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.writtenPlans = value("usagePlan");
    this.writtenKeys = value("apiKeys");
    this.plans = readPlans();
  }

  /** The keys, numbered from 1 in their plan, and among those without one. */
  List<ApiKey> keys() {
    List<String> known = planNames();
    List<ApiKey> keys = new ArrayList<>();
    int number = 0;
    for (Node item : items(writtenKeys)) {
      Optional<Mapping.Entry> group = asGroup(item);
      if (group.isEmpty()) {
        number++;
        keys.add(key(item, Optional.empty(), number));
        continue;
      }
      group(group.get(), keys);
      if (!known.contains(group.get().key())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.UNKNOWN_USAGE_PLAN,
                    group.get().keySpan(),
                    "there is no usage plan `" + group.get().key() + "` for these keys")
                .help(
                    Suggestion.didYouMean(group.get().key(), known)
                        .or(() -> Optional.of("list it in `usagePlan`"))));
      }
    }
    return keys;
  }

  /** {@code plan: [keys]} is a group; a key by itself is a text, or a block of its settings. */
  private static Optional<Mapping.Entry> asGroup(Node item) {
    if (!(item instanceof Mapping mapping) || mapping.isEmpty()) {
      return Optional.empty();
    }
    Mapping.Entry first = mapping.entries().iterator().next();
    return !OF_A_KEY.contains(first.key()) && first.value() instanceof Sequence
        ? Optional.of(first)
        : Optional.empty();
  }

  private void group(Mapping.Entry group, List<ApiKey> keys) {
    int number = 0;
    for (Node item : ((Sequence) group.value()).items()) {
      number++;
      keys.add(key(item, Optional.of(group.key()), number));
    }
  }

  private ApiKey key(Node item, Optional<String> plan, int number) {
    if (!(item instanceof Mapping mapping)) {
      return new ApiKey(
          item.span(),
          plan,
          number,
          item.isNull() ? Optional.empty() : Optional.of(item),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new BooleanNode(true, item.span()));
    }
    Settings key = new Settings(mapping, diagnostics);
    Optional<Node> enabled = key.value("enabled");
    return new ApiKey(
        item.span(),
        plan,
        number,
        single(key.truthy("name")),
        single(key.truthy("value")),
        single(key.truthy("description")),
        single(key.truthy("customerId")),
        enabled.isPresent() ? enabled.get() : new BooleanNode(true, item.span()));
  }

  /** A block that is no valid key may have been taken for a group, whose values become lists. */
  private static Optional<Node> single(Optional<Node> value) {
    return value.isPresent() && value.get() instanceof Sequence list && list.items().size() == 1
        ? Optional.of(list.items().get(0))
        : value;
  }

  /** The plans that are listed, or the only one, which keys alone are enough for. */
  List<UsagePlan> plans() {
    return plans;
  }

  private List<UsagePlan> readPlans() {
    List<UsagePlan> plans = new ArrayList<>();
    if (writtenPlans.isPresent() && writtenPlans.get() instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping mapping && !mapping.isEmpty()) {
          Mapping.Entry plan = mapping.entries().iterator().next();
          plans.add(plan(plan.value(), Optional.of(plan.key())));
        }
      }
    } else if (writtenPlans.isPresent()) {
      plans.add(plan(writtenPlans.get(), Optional.empty()));
    } else if (writtenKeys.isPresent()) {
      plans.add(
          new UsagePlan(
              writtenKeys.get().span(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    return plans;
  }

  private UsagePlan plan(Node written, Optional<String> name) {
    Settings plan =
        written instanceof Mapping mapping
            ? new Settings(mapping, diagnostics)
            : Settings.none(written.span(), diagnostics);
    Optional<UsagePlan.Quota> quota = Optional.empty();
    if (isSet(plan, "quota")) {
      Settings block = plan.block("quota");
      quota =
          Optional.of(
              new UsagePlan.Quota(
                  block.value("limit"), block.value("offset"), block.value("period")));
    }
    Optional<UsagePlan.Throttle> throttle = Optional.empty();
    if (isSet(plan, "throttle")) {
      Settings block = plan.block("throttle");
      throttle =
          Optional.of(new UsagePlan.Throttle(block.value("burstLimit"), block.value("rateLimit")));
    }
    return new UsagePlan(written.span(), name, quota, throttle);
  }

  private static boolean isSet(Settings plan, String key) {
    return plan.truthy(key).isPresent() && !plan.block(key).mapping().isEmpty();
  }

  private List<String> planNames() {
    List<String> names = new ArrayList<>();
    for (UsagePlan plan : plans) {
      if (plan.name().isPresent()) {
        names.add(plan.name().get());
      }
    }
    return names;
  }

  private static List<Node> items(Optional<Node> value) {
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Sequence list) {
      return list.items();
    }
    return value.get() instanceof Scalar ? List.of(value.get()) : List.of();
  }

  /** A setting of {@code provider.apiGateway}, or of the provider itself, where it once was. */
  private Optional<Node> value(String key) {
    Optional<Node> value = settings.truthy(key);
    if (value.isPresent()) {
      return value;
    }
    Optional<Node> old = provider.truthy(key);
    if (old.isPresent()) {
      diagnostics.add(
          MovedSettings.note(
              provider.keySpan(key), "provider." + key, "provider.apiGateway." + key));
    }
    return old;
  }
}
