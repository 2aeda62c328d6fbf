package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.Optional;

/**
 * Raises {@code layer-settings}: the name of a layer has 1 to 140 letters, digits, dashes and
 * underscores; its license 512 characters at most; it says to fit 15 runtimes and 2 architectures
 * at most.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html">PublishLayerVersion</a>
 */
record LayerSettings() implements ResourceRule {
  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_LICENSE = 512;
  private static final int MOST_RUNTIMES = 15;
  private static final int MOST_ARCHITECTURES = 2;

  @Override
  public void check(Declared layer, Findings findings) {
    checkName(layer.get("LayerName"), findings);
    Optional<Located> license = layer.get("LicenseInfo");
    int length = license.isPresent() ? Letters.count(license.get().text().orElse("")) : 0;
    if (length > LONGEST_LICENSE) {
      add(
          findings,
          license.get().span(),
          "the license of a layer has "
              + length
              + " characters, and Lambda allows "
              + LONGEST_LICENSE,
          "write its SPDX identifier or its address");
    }
    checkCount(layer, "CompatibleRuntimes", "runtimes", MOST_RUNTIMES, findings);
    checkCount(layer, "CompatibleArchitectures", "architectures", MOST_ARCHITECTURES, findings);
  }

  private static void checkName(Optional<Located> name, Findings findings) {
    if (name.isEmpty() || name.get().text().isEmpty()) {
      return;
    }
    String text = name.get().text().get();
    if (!text.startsWith("arn:")
        && (text.isEmpty() || text.length() > LONGEST_NAME || !Letters.only(text, "-_"))) {
      add(
          findings,
          name.get().span(),
          text.length() > LONGEST_NAME
              ? "the name of a layer has "
                  + text.length()
                  + " characters, and Lambda allows "
                  + LONGEST_NAME
              : "`" + text + "` cannot be the name of a layer",
          "a name has 1 to " + LONGEST_NAME + " letters, digits, dashes and underscores");
    }
  }

  private static void checkCount(
      Declared layer, String key, String what, int most, Findings findings) {
    int count = Certain.count(layer.items(key));
    if (count > most) {
      add(
          findings,
          layer.get(key).orElseThrow().span(),
          "a layer fits " + count + " " + what + ", and Lambda takes " + most,
          "leave some out: Lambda lets a function use the layer all the same");
    }
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.LAYER_SETTINGS, place, message, help);
  }
}
