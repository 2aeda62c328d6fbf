package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.Optional;

/** Reads destinations, retries and the age of asynchronous invocations. */
final class AsynchronousReader {
  private final Settings function;
  private final boolean inMadeRole;
  private final Diagnostics diagnostics;

  /**
   * A reader of a function.
   *
   * @param inMadeRole whether the function runs as the role made here, which is then to be allowed
   *     to send to its destinations
   */
  AsynchronousReader(Settings function, boolean inMadeRole, Diagnostics diagnostics) {
    this.function = function;
    this.inMadeRole = inMadeRole;
    this.diagnostics = diagnostics;
  }

  AsynchronousInvocation read() {
    Settings destinations = function.block("destinations");
    return new AsynchronousInvocation(
        function.flag("destinations"),
        destination(destinations.truthy("onSuccess")),
        destination(destinations.truthy("onFailure")),
        function.truthy("maximumEventAge"),
        function.value("maximumRetryAttempts"));
  }

  private Optional<Destination> destination(Optional<Node> written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Node node = written.get();
    if (node instanceof Mapping mapping) {
      Settings settings = new Settings(mapping, diagnostics);
      Optional<String> action = settings.text("type").flatMap(AsynchronousReader::actionOfType);
      Optional<Node> arn = settings.truthy("arn");
      return arn.isPresent() ? byArn(node, arn.get(), action, true) : withoutArn(node);
    }
    if (!(node instanceof Scalar scalar)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_DESTINATION,
                  node.span(),
                  "a destination is one function, queue, topic or event bus, and this is "
                      + node.kind())
              .help("name a function of the service, or an ARN"));
      return Optional.empty();
    }
    String target = scalar.text();
    if (Deferred.isPromise(target)) {
      return byArn(node, node, Optional.empty(), false);
    }
    if (!target.startsWith("arn:")) {
      return Optional.of(new Destination.OfService(target, node.span()));
    }
    return byArn(node, node, actionOfArn(target), false);
  }

  /** A role of the user's own may be allowed to send to anything that Lambda sends to. */
  private Optional<Destination> byArn(
      Node written, Node arn, Optional<String> action, boolean spelledOut) {
    return action.isPresent() || !inMadeRole
        ? Optional.of(new Destination.ByArn(arn, action, spelledOut))
        : notGranted(written);
  }

  private Optional<Destination> notGranted(Node node) {
    diagnostics.add(
        Diagnostic.of(
                Code.UNKNOWN_DESTINATION,
                node.span(),
                "the role made here cannot be allowed to send to this destination")
            .help(
                "a function, an SQS queue, an SNS topic and an event bus are allowed by their"
                    + " ARNs or types; for another, give the function a `role` of its own"));
    return Optional.empty();
  }

  private static Optional<String> actionOfType(String type) {
    return switch (type) {
      case "function" -> Optional.of("lambda:InvokeFunction");
      case "sqs" -> Optional.of("sqs:SendMessage");
      case "sns" -> Optional.of("sns:Publish");
      case "eventBus" -> Optional.of("events:PutEvents");
      default -> Optional.empty();
    };
  }

  private static Optional<String> actionOfArn(String arn) {
    if (arn.contains(":function:")) {
      return actionOfType("function");
    }
    if (arn.contains(":sqs:")) {
      return actionOfType("sqs");
    }
    if (arn.contains(":sns:")) {
      return actionOfType("sns");
    }
    return arn.contains(":event-bus/") ? actionOfType("eventBus") : Optional.empty();
  }

  private Optional<Destination> withoutArn(Node node) {
    diagnostics.add(
        Diagnostic.of(Code.UNKNOWN_DESTINATION, node.span(), "this destination has no `arn`")
            .help("write `{type: sqs, arn: ...}`, or the ARN or the name of a function alone"));
    return Optional.empty();
  }
}
