package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestStage;
import dev.httpapi.model.Service;
import java.util.Optional;

/**
 * Raises {@code stage-setting-left-out} for each setting of a REST API's stage that the template
 * cannot carry and that is on, since the stage comes to be with the deployment.
 */
record StageSettingsAreCarried() implements Check {

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    if (service.restApi().isEmpty()
        || !(service.restApi().get().target() instanceof RestApi.Own)
        || service.restApi().get().stage().explicit()) {
      return;
    }
    RestStage stage = service.restApi().get().stage();
    if (stage.tracing().isPresent() && stage.tracing().get().value()) {
      warn(stage.tracing(), diagnostics);
    }
    if (stage.metrics().isPresent() && stage.metrics().get().value()) {
      warn(stage.metrics(), diagnostics);
    }
    if (stage.logs().isPresent() && stage.logs().get().value().enabled()) {
      warn(stage.logs(), diagnostics);
    }
    warn(stage.tags(), diagnostics);
  }

  private static <T> void warn(Optional<RestStage.Setting<T>> setting, Diagnostics diagnostics) {
    if (setting.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.STAGE_SETTING_LEFT_OUT,
                  setting.get().span(),
                  "the stage of the REST API does not get `"
                      + setting.get().path()
                      + "` from the template")
              .help(
                  "run what `httpapi post-deploy` prints, or, for a new stack, compile with"
                      + " --rest-stage explicit"));
    }
  }
}
