package dev.httpapi.emit;

import dev.httpapi.model.Alias;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.Optional;

/** What becomes of a function's asynchronous invocations. */
record EventInvokeConfigEmitter(Emission emission) {

  void emit(Function function) {
    AsynchronousInvocation settings = function.asynchronous();
    if (!settings.isConfigured()) {
      return;
    }
    Fields destinations =
        new Fields()
            .put("OnSuccess", settings.onSuccess().map(this::destination))
            .put("OnFailure", settings.onFailure().map(this::destination));
    String qualifier = function.alias().map(Alias::aliasName).orElse("$LATEST");
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(LogicalIds.function(function.key())))
            .put("DestinationConfig", destinations)
            .put("Qualifier", qualifier)
            .put("MaximumEventAgeInSeconds", settings.maximumEventAge().map(Value::of))
            .put("MaximumRetryAttempts", settings.maximumRetryAttempts().map(Value::of));
    emission.add(
        LogicalIds.eventInvokeConfig(function.key()),
        Resource.of("AWS::Lambda::EventInvokeConfig", function.span(), properties)
            .dependsOn(new InvocationTarget(function).dependency()));
  }

  private Fields destination(Destination destination) {
    return new Fields().put("Destination", arn(destination));
  }

  private Optional<Value> arn(Destination destination) {
    if (destination instanceof Destination.OfService inService) {
      return emission
          .service()
          .function(inService.functionKey())
          .map(target -> new InvocationTarget(target).arn());
    }
    return Optional.of(Value.of(((Destination.ByArn) destination).arn()));
  }
}
