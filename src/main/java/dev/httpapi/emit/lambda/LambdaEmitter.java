package dev.httpapi.emit.lambda;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.LogGroupEmitter;
import dev.httpapi.model.Function;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.PackagedService;
import java.util.Map;

/** What a service has of Lambda: log groups, roles, layers, functions with what belongs to each. */
public record LambdaEmitter(Emission emission, PackagedService packaged, Diagnostics diagnostics) {

  public void emit() {
    new LogGroupEmitter(emission).emit();
    new RoleEmitter(emission).emit();
    new LayerEmitter(emission, packaged.layers()).emit();
    functions();
  }

  private void functions() {
    Map<String, PackagedCode> code = packaged.functions();
    LayerReferences layers =
        new LayerReferences(emission.service(), packaged.layers(), diagnostics);
    FunctionEmitter functions = new FunctionEmitter(emission, code, layers);
    for (Function function : emission.service().functions()) {
      layers.check(function);
      functions.emit(function);
    }
    VersionEmitter versions =
        new VersionEmitter(emission, code, functions, layers, new VersionDigest());
    FunctionUrlEmitter urls = new FunctionUrlEmitter(emission);
    EventInvokeConfigEmitter invocations = new EventInvokeConfigEmitter(emission);
    for (Function function : emission.service().functions()) {
      versions.emit(function);
      urls.emit(function);
      invocations.emit(function);
    }
  }
}
