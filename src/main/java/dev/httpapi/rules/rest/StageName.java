package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.rules.base.ResourceRule;
import java.util.Optional;

/**
 * Raises {@code stage-name}: a stage is named with up to 128 letters, digits, {@code -} and {@code
 * _}, where it is a resource and where a deployment makes it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage:
 *     stageName</a>
 */
record StageName() implements ResourceRule {
  private static final int LONGEST = 128;

  @Override
  public void check(Declared resource, Findings findings) {
    Optional<Located> name = resource.get("StageName");
    Optional<String> text = name.isPresent() ? name.get().text() : Optional.empty();
    if (text.isEmpty()) {
      return;
    }
    if (!Names.isOf(text.get(), "-_")) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          "a stage of a REST API is named with letters, digits, `-` and `_`, not `"
              + text.get()
              + "`",
          "take a name of these characters");
    } else if (text.get().length() > LONGEST) {
      findings.add(
          Code.STAGE_NAME,
          name.get().span(),
          "the name of the stage has "
              + text.get().length()
              + " characters, and API Gateway takes "
              + LONGEST,
          "take a shorter name");
    }
  }
}
