package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The integration responses of a method of a REST API on both sides.
 *
 * @param hasPreflight whether CORS is told of its path, so that headers of CORS are not told here
 */
record ResponseComparison(
    Integration one, SideBySide values, boolean hasPreflight, Consequences consequences) {
  private static final String RESPONSES = "IntegrationResponses";
  private static final String HEADER = "method.response.header.";

  void tell() {
    Optional<Located> written = Integration.setting(one.old(), RESPONSES);
    Optional<Located> writes = Integration.setting(one.now(), RESPONSES);
    if (!Computed.structure(written) && !Computed.structure(writes)) {
      byStatus();
    } else if (!values.same(written, writes)) {
      add(
          Effect.UNKNOWN,
          "how answers are made is known at deployment only",
          new Where("", written, writes));
    }
  }

  private void byStatus() {
    Map<String, Located> before = byStatus(one.old());
    Map<String, Located> after = byStatus(one.now());
    Set<String> statuses = new TreeSet<>(before.keySet());
    statuses.addAll(after.keySet());
    Map<Difference, List<Where>> differences = new LinkedHashMap<>();
    for (String status : statuses) {
      Optional<Located> old = Optional.ofNullable(before.get(status));
      Optional<Located> now = Optional.ofNullable(after.get(status));
      if (now.isEmpty()) {
        add(
            Effect.BREAKING,
            "never answers with status " + status + ": another response stands in",
            new Where(status, old, now));
      } else if (old.isEmpty()) {
        add(
            Effect.UNKNOWN,
            "may answer with status " + status + ", where another response stood in",
            new Where(status, old, now));
      } else {
        response(status, old.get(), now.get(), differences);
      }
    }
    differences.forEach(
        (difference, all) ->
            add(
                difference.effect,
                difference.what + " of answers with status " + statuses(all) + difference.words,
                all.get(0)));
  }

  /** What differs of responses of several statuses in the same way. */
  private record Difference(Effect effect, String what, String words) {}

  private record Where(String status, Optional<Located> old, Optional<Located> now) {}

  private static String statuses(List<Where> all) {
    List<String> statuses = all.stream().map(Where::status).toList();
    int last = statuses.size() - 1;
    return last == 0
        ? statuses.get(0)
        : String.join(", ", statuses.subList(0, last)) + " or " + statuses.get(last);
  }

  /** The responses by status; of several of one status the first. */
  private static Map<String, Located> byStatus(Route route) {
    Map<String, Located> all = new LinkedHashMap<>();
    Optional<Located> responses = Integration.setting(route, RESPONSES);
    if (responses.isPresent()) {
      for (Located response : responses.get().items()) {
        all.putIfAbsent(response.get("StatusCode").map(SideBySide::now).orElse(""), response);
      }
    }
    return all;
  }

  private void response(
      String status, Located old, Located now, Map<Difference, List<Where>> differences) {
    compare(
        new Where(status, old.get("SelectionPattern"), now.get("SelectionPattern")),
        new Difference(Effect.UNKNOWN, "the choice", " is made otherwise"),
        differences);
    compare(
        new Where(status, old.get("ResponseTemplates"), now.get("ResponseTemplates")),
        new Difference(Effect.UNKNOWN, "the body", " has another form"),
        differences);
    Map<String, Located> before = headers(old);
    Map<String, Located> after = headers(now);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Where where =
          new Where(
              status, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)));
      String header = "the header `" + name + "`";
      Difference difference =
          where.now.isEmpty()
              ? new Difference(Effect.BREAKING, header, " is gone")
              : where.old.isEmpty()
                  ? new Difference(Effect.COMPATIBLE, header, " is new")
                  : new Difference(Effect.UNKNOWN, header, " has another value");
      compare(where, difference, differences);
    }
  }

  private void compare(
      Where where, Difference difference, Map<Difference, List<Where>> differences) {
    if (!values.same(where.old, where.now)) {
      differences.computeIfAbsent(difference, unused -> new ArrayList<>()).add(where);
    }
  }

  private Map<String, Located> headers(Located response) {
    Map<String, Located> all = new LinkedHashMap<>();
    for (Located.Entry header : response.entries("ResponseParameters")) {
      String name =
          header.key().startsWith(HEADER) ? header.key().substring(HEADER.length()) : header.key();
      if (!hasPreflight || !name.startsWith("Access-Control-")) {
        all.put(name, header.value());
      }
    }
    return all;
  }

  private void add(Effect effect, String message, Where where) {
    consequences.add(
        Consequence.of(ChangeCode.RESPONSE_MAPPING, effect, one.subject(), message)
            .at(
                SideBySide.place(where.old, one.old().span()),
                SideBySide.place(where.now, one.now().span())));
  }
}
