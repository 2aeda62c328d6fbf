package dev.httpapi.emit;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Function;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Merge;
import dev.httpapi.template.NullProperties;
import dev.httpapi.template.Value;
import java.util.Map;
import java.util.Optional;

/** The stage that makes the template of a service. */
public final class TemplateEmitter {
  private static final String DESCRIPTION =
      "The AWS CloudFormation template for this Serverless application";

  private TemplateEmitter() {}

  /**
   * Emits everything a service deploys, and lays its own resources over it.
   *
   * @param code where each function's code lies, by the function's key
   * @param withDeploymentBucket whether the framework's deployment bucket is part of the stack
   */
  public static Fields emit(
      Service service,
      Map<String, PackagedCode> code,
      boolean withDeploymentBucket,
      Diagnostics diagnostics) {
    Emission emission = new Emission(service, diagnostics);
    if (withDeploymentBucket) {
      new DeploymentBucketEmitter(emission).emit();
    }
    new LogGroupEmitter(emission).emit();
    new RoleEmitter(emission).emit();
    functions(emission, code);
    new RestApiEmitter(emission, diagnostics).emit();
    new HttpApiEmitter(emission).emit();
    Fields template =
        emission
            .stack()
            .toTemplate(DESCRIPTION, "sls-" + service.name() + "-" + service.stage() + "-");
    Fields merged = NullProperties.strip(withUserResources(template, service, diagnostics));
    return RestDeploymentDigest.apply(merged);
  }

  private static void functions(Emission emission, Map<String, PackagedCode> code) {
    FunctionEmitter functions = new FunctionEmitter(emission, code);
    for (Function function : emission.service().functions()) {
      functions.emit(function);
    }
    VersionEmitter versions = new VersionEmitter(emission, code, functions, new VersionDigest());
    FunctionUrlEmitter urls = new FunctionUrlEmitter(emission);
    EventInvokeConfigEmitter invocations = new EventInvokeConfigEmitter(emission);
    for (Function function : emission.service().functions()) {
      versions.emit(function);
      urls.emit(function);
      invocations.emit(function);
    }
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
