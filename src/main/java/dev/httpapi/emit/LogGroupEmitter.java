package dev.httpapi.emit;

import dev.httpapi.model.Function;
import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Resource;
import java.util.Optional;

/** Log groups: one for each function that keeps its logs, and the HTTP API's. */
record LogGroupEmitter(Emission emission) {

  void emit() {
    for (Function function : emission.service().functions()) {
      if (!function.logs().disabled()) {
        emission.add(
            LogicalIds.logGroup(function.key()),
            logGroup(
                function.span(),
                nameFor(function.name()),
                function.logs().retentionInDays(),
                function.logs().dataProtectionPolicy()));
      }
    }
  }

  /** The log group that Lambda writes a function's logs to. */
  static String nameFor(String functionName) {
    return "/aws/lambda/" + functionName;
  }

  static Resource logGroup(
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
