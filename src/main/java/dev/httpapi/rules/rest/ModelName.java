package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code model-name}: a model is named with letters and digits, and no two models of an API
 * have one name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html">CreateModel:
 *     name</a>
 */
record ModelName() implements TypeRule {

  @Override
  public void checkAll(List<Declared> models, Findings findings) {
    for (List<Declared> ofApi : Groups.of(models, "RestApiId")) {
      for (int i = 1; i < ofApi.size(); i++) {
        checkTwice(ofApi.get(i), ofApi.subList(0, i), findings);
      }
    }
    for (Declared model : models) {
      checkForm(model, findings);
    }
  }

  private static void checkForm(Declared model, Findings findings) {
    Optional<Located> name = model.get("Name");
    Optional<String> text = model.text("Name");
    if (text.isPresent() && !Letters.isName(text.get(), "")) {
      findings.add(
          Code.MODEL_NAME,
          name.get().span(),
          "a model is named with letters and digits, not `" + text.get() + "`",
          "leave out everything else");
    }
  }

  private static void checkTwice(Declared one, List<Declared> before, Findings findings) {
    Optional<String> name = one.text("Name");
    for (Declared other : before) {
      if (name.isPresent() && name.equals(other.text("Name")) && Groups.meet(one, other)) {
        findings.add(
            Diagnostic.of(
                    Code.MODEL_NAME,
                    one.get("Name").get().span(),
                    "the API has a model of the name `" + name.get() + "` already")
                .related(other.get("Name").get().span(), "the first one is here")
                .help(
                    "give each model a name of its own; what several methods use stands in"
                        + " `provider.apiGateway.request.schemas`"));
        return;
      }
    }
  }
}
