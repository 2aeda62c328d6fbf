package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Alias;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.AsynchronousInvocation.Destination;
import dev.httpapi.model.Function;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Resource.of("AWS::Lambda::EventInvokeConfig", askedForAt(function), properties)
            .condition(function.condition())
            .dependsOnAny(dependencies(function)),
        function);
  }

  /** The first of the settings that it carries; the function's key where none has a place. */
  private static Span askedForAt(Function function) {
    AsynchronousInvocation settings = function.asynchronous();
    if (settings.onSuccess().isPresent()) {
      return place(settings.onSuccess().get());
    }
    if (settings.onFailure().isPresent()) {
      return place(settings.onFailure().get());
    }
    if (settings.maximumEventAge().isPresent()) {
      return settings.maximumEventAge().get().head();
    }
    return settings.maximumRetryAttempts().isPresent()
        ? settings.maximumRetryAttempts().get().head()
        : function.span();
  }

  private static Span place(Destination destination) {
    return destination instanceof Destination.OfService inService
        ? inService.span()
        : ((Destination.ByArn) destination).arn().head();
  }

  /** The aliases that it speaks of: the function's own, and those of its destinations. */
  private List<String> dependencies(Function function) {
    List<String> aliases = new ArrayList<>();
    add(aliases, new InvocationTarget(function).dependency());
    add(aliases, dependency(function.asynchronous().onSuccess()));
    add(aliases, dependency(function.asynchronous().onFailure()));
    return aliases;
  }

  private static void add(List<String> aliases, Optional<String> alias) {
    if (alias.isPresent() && !aliases.contains(alias.get())) {
      aliases.add(alias.get());
    }
  }

  private Optional<String> dependency(Optional<Destination> destination) {
    return destination.isPresent() && destination.get() instanceof Destination.OfService inService
        ? target(inService).dependency()
        : Optional.empty();
  }

  private InvocationTarget target(Destination.OfService destination) {
    return new InvocationTarget(
        emission.service().function(destination.functionKey()).orElseThrow());
  }

  private Fields destination(Destination destination) {
    return new Fields().put("Destination", arn(destination));
  }

  private Value arn(Destination destination) {
    if (destination instanceof Destination.OfService inService) {
      return target(inService).arn();
    }
    return Value.of(((Destination.ByArn) destination).arn());
  }
}
