package dev.httpapi.emit.base;

import dev.httpapi.model.Function;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;
import java.util.Optional;

/** Log groups: one for each function that keeps its logs, and the HTTP API's. */
public record LogGroupEmitter(Emission emission) {

  public void emit() {
    for (Function function : emission.service().functions()) {
      if (!function.logs().disabled()) {
        emission.add(
            LogicalIds.logGroup(function.key()),
            logGroup(
                    function.span(),
                    nameFor(function.name()),
                    function.logs().retentionInDays(),
                    function.logs().dataProtectionPolicy())
                .condition(function.condition()));
      }
      if (function.logs().isRarelyRead()) {
        emission.add(LogicalIds.rarelyReadLogGroup(function.key()), rarelyRead(function));
      }
    }
  }

  /**
   * The group of the class for rare reading, under a name of its own, as the class of a group stays
   * what it was at first; the usual one stays beside it for the logs that are there.
   */
  private static Resource rarelyRead(Function function) {
    Resource group =
        logGroup(
            function.span(),
            rarelyReadNameFor(function.name()),
            function.logs().retentionInDays(),
            function.logs().dataProtectionPolicy());
    group.properties().put("LogGroupClass", "INFREQUENT_ACCESS");
    return group.condition(function.condition()).retained();
  }

  /** The log group that a function writes to, as the pattern of a policy names it. */
  public static String patternFor(Function function) {
    Optional<Node> named = function.logs().logging().group();
    if (named.isPresent() && named.get() instanceof Scalar name) {
      return name.text();
    }
    return function.logs().isRarelyRead()
        ? rarelyReadNameFor(function.name())
        : nameFor(function.name());
  }

  public static String rarelyReadNameFor(String functionName) {
    return nameFor(functionName) + "-ia";
  }

  /** The log group that Lambda writes a function's logs to. */
  public static String nameFor(String functionName) {
    return "/aws/lambda/" + functionName;
  }

  public static Resource logGroup(
      Span origin, String name, Optional<Node> retentionInDays, Optional<Node> protection) {
    return Resource.of(
        "AWS::Logs::LogGroup",
        origin,
        new Fields()
            .put("LogGroupName", name)
            .putNode("RetentionInDays", retentionInDays)
            .putNode("DataProtectionPolicy", protection));
  }
}
