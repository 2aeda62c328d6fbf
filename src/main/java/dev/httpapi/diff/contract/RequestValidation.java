package dev.httpapi.diff.contract;

import dev.httpapi.diff.apis.Protocol;
import dev.httpapi.diff.apis.Route;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.Evaluator;
import dev.httpapi.diff.base.Pair;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that a REST API checks more or less of a request: parameters that must be there, bodies by
 * a schema. What does not fit is refused with status 400; a body of a type without a model is not
 * checked.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request
 *     validation for REST APIs</a>
 */
record RequestValidation() implements Evaluator {

  @Override
  public void evaluate(Pair pair, Consequences consequences) {
    SideBySide values = SideBySide.of(pair);
    for (Answered one : Answered.of(pair)) {
      if (one.isOnBothSides() && one.asked().protocol() == Protocol.REST) {
        new OfMethod(one, values, consequences).tell();
      }
    }
  }

  /** What is told of one method. */
  private record OfMethod(Answered one, SideBySide values, Consequences consequences) {

    void tell() {
      Route old = one.old().orElseThrow();
      Route now = one.now().orElseThrow();
      RequestDemands before = RequestDemands.of(old);
      RequestDemands after = RequestDemands.of(now);
      if (!before.isKnown() || !after.isKnown()) {
        if (!isSame(old, now)) {
          add(Effect.UNKNOWN, "what is checked of requests is known at deployment only");
        }
        return;
      }
      for (String parameter : after.parameters()) {
        if (!before.parameters().contains(parameter)) {
          add(Effect.BREAKING, parameter + " is required now");
        }
      }
      for (String parameter : before.parameters()) {
        if (!after.parameters().contains(parameter)) {
          add(Effect.COMPATIBLE, parameter + " is no longer required");
        }
      }
      bodies(before, after);
    }

    private boolean isSame(Route old, Route now) {
      for (String setting :
          new String[] {"RequestValidatorId", "RequestParameters", "RequestModels"}) {
        if (!values.same(old.resource().get(setting), now.resource().get(setting))) {
          return false;
        }
      }
      return true;
    }

    private void bodies(RequestDemands before, RequestDemands after) {
      Set<String> types = new LinkedHashSet<>(before.bodies().keySet());
      types.addAll(after.bodies().keySet());
      for (String type : types) {
        Optional<Located> old = Optional.ofNullable(before.bodies().get(type));
        Optional<Located> now = Optional.ofNullable(after.bodies().get(type));
        if (old.isEmpty()) {
          add(Effect.BREAKING, "bodies of `" + type + "` must fit a schema now", old, now);
        } else if (now.isEmpty()) {
          add(Effect.COMPATIBLE, "bodies of `" + type + "` are no longer checked", old, now);
        } else {
          schemas(type, schema(old.get(), one.old()), schema(now.get(), one.now()));
        }
      }
    }

    /** The schema of the model that a method names; the name itself where it is not known here. */
    private static Located schema(Located model, Optional<Route> route) {
      Optional<Declared> resource = route.orElseThrow().resource().template().referred(model);
      return resource.flatMap(one -> one.get("Schema")).orElse(model);
    }

    private void schemas(String type, Located old, Located now) {
      SchemaComparison compared = SchemaComparison.of(old.value(), now.value());
      String bodies = "bodies of `" + type + "`: ";
      if (!compared.tightened().isEmpty()) {
        add(
            Effect.BREAKING,
            bodies + sentence(compared.tightened()),
            Optional.of(old),
            Optional.of(now));
      }
      if (!compared.loosened().isEmpty()) {
        add(
            Effect.COMPATIBLE,
            bodies + sentence(compared.loosened()),
            Optional.of(old),
            Optional.of(now));
      }
      if (!compared.unknown().isEmpty()) {
        add(
            Effect.UNKNOWN,
            bodies + sentence(compared.unknown()),
            Optional.of(old),
            Optional.of(now));
      }
    }

    private static String sentence(Set<String> parts) {
      return String.join(", ", parts);
    }

    private void add(Effect effect, String message) {
      add(effect, message, Optional.empty(), Optional.empty());
    }

    private void add(Effect effect, String message, Optional<Located> old, Optional<Located> now) {
      Span before = old.map(Located::span).orElse(one.old().orElseThrow().span());
      Span after = now.map(Located::span).orElse(one.now().orElseThrow().span());
      consequences.add(
          Consequence.of(ChangeCode.REQUEST_VALIDATION, effect, one.name(), message)
              .at(before, after));
    }
  }
}
