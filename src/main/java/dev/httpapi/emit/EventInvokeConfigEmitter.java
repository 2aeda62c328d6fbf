package dev.httpapi.emit;

import dev.httpapi.model.Alias;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/** What becomes of a function's asynchronous invocations. */
record EventInvokeConfigEmitter(Emission emission) {

  void emit(Function function) {
    AsynchronousInvocation settings = function.asynchronous();
    if (!settings.isConfigured()) {
      return;
    }
    Fields destinations = new Fields();
    if (settings.onSuccess().isPresent()) {
      destinations.put("OnSuccess", destination(settings.onSuccess().get()));
    }
    if (settings.onFailure().isPresent()) {
      destinations.put("OnFailure", destination(settings.onFailure().get()));
    }
    String qualifier = function.alias().map(Alias::aliasName).orElse("$LATEST");
    Fields properties =
        new Fields()
            .put("FunctionName", Intrinsic.ref(LogicalIds.function(function.key())))
            .put("DestinationConfig", destinations)
            .put("Qualifier", qualifier)
            .putNode("MaximumEventAgeInSeconds", settings.maximumEventAge())
            .putNode("MaximumRetryAttempts", settings.maximumRetryAttempts());
    emission.add(
        LogicalIds.eventInvokeConfig(function.key()),
        Resource.of("AWS::Lambda::EventInvokeConfig", function.span(), properties)
            .dependsOn(new InvocationTarget(function).dependency()));
  }

  private Fields destination(Destination destination) {
    return new Fields().put("Destination", arn(destination));
  }

  private Value arn(Destination destination) {
    if (destination instanceof Destination.OfService inService) {
      Function target = emission.service().function(inService.functionKey()).orElseThrow();
      return new InvocationTarget(target).arn();
    }
    return Value.of(((Destination.ByArn) destination).arn());
  }
}
