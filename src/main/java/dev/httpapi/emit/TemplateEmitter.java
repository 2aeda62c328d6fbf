package dev.httpapi.emit;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.http.HttpApiEmitter;
import dev.httpapi.emit.lambda.LambdaEmitter;
import dev.httpapi.emit.rest.RestApiEmitter;
import dev.httpapi.emit.rest.RestDeploymentDigest;
import dev.httpapi.emit.websocket.WebsocketApiEmitter;
import dev.httpapi.emit.websocket.WebsocketDeploymentDigest;
import dev.httpapi.model.PackagedService;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Merge;
import dev.httpapi.template.NullProperties;
import dev.httpapi.template.Value;
import java.util.Optional;

/** The stage that makes the template of a service. */
public final class TemplateEmitter {
  private static final String DESCRIPTION =
      "The AWS CloudFormation template for this Serverless application";

  private TemplateEmitter() {}

  /**
   * What a template is to be like.
   *
   * @param deploymentBucket whether the framework's deployment bucket is part of the stack
   * @param apiOnly whether it holds the APIs alone
   * @param leastPermissions whether APIs may invoke functions through their own routes only
   */
  public record Choices(boolean deploymentBucket, boolean apiOnly, boolean leastPermissions) {}

  /**
   * Emits everything a service deploys, and lays its own resources over it.
   *
   * @param packaged where the code of functions and the content of layers lies
   */
  public static Fields emit(
      Service service, PackagedService packaged, Choices choices, Diagnostics diagnostics) {
    Emission emission = new Emission(service, choices.leastPermissions(), diagnostics);
    if (choices.deploymentBucket()) {
      new DeploymentBucketEmitter(emission).emit();
    }
    new LambdaEmitter(emission, packaged, diagnostics).emit();
    new RestApiEmitter(emission, diagnostics).emit();
    new WebsocketApiEmitter(emission).emit();
    new HttpApiEmitter(emission).emit();
    Fields template =
        emission
            .stack()
            .toTemplate(DESCRIPTION, "sls-" + service.name() + "-" + service.stage() + "-");
    Fields merged = NullProperties.strip(withUserResources(template, service, diagnostics));
    Fields digested = WebsocketDeploymentDigest.apply(RestDeploymentDigest.apply(merged), template);
    Fields deployed = new DeferredValues(service.nameSpan(), diagnostics).apply(digested);
    return choices.apiOnly() ? apiPart(deployed, service, diagnostics) : deployed;
  }

  private static Fields apiPart(Fields template, Service service, Diagnostics diagnostics) {
    Fields part = ApiPart.of(template);
    if (((Fields) part.get("Resources").orElseThrow()).isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.NO_API, service.nameSpan(), "the service has no API, which is to be printed")
              .help(
                  "leave out `--only api`, or give a function an `httpApi`, `http` or `websocket` event"));
    }
    return part;
  }

  private static Fields withUserResources(
      Fields template, Service service, Diagnostics diagnostics) {
    Optional<Mapping> own = service.resources().template();
    Fields merged = template;
    if (own.isPresent()) {
      merged = Merge.merge(template, (Fields) Value.of(own.get()));
      Optional<Node> resources = own.get().get("Resources");
      if (resources.isPresent() && resources.get() instanceof Mapping mapping) {
        Fields generated = resources(template);
        NearestId nearest = new NearestId(generated, service.deploymentBucket());
        new ResourceTypes(generated, nearest, diagnostics).check(mapping, resources(merged));
      }
    }
    Optional<Mapping> extensions = service.resources().extensions();
    return extensions.isPresent()
        ? new ResourceExtensions(extensions.get(), service.deploymentBucket(), diagnostics)
            .apply(merged)
        : merged;
  }

  private static Fields resources(Fields template) {
    return (Fields) template.get("Resources").orElseThrow();
  }
}
