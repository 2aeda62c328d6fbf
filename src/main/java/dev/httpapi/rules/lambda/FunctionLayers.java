package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code too-many-layers}, {@code layer-arn} and {@code layer-twice}: a function has five
 * layers at most, each a version of one, no two of them of the same.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas: function layers</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Layers of
 *     CreateFunction</a>
 */
record FunctionLayers() implements ResourceRule {
  private static final int MOST = 5;

  @Override
  public void check(Declared function, Findings findings) {
    List<Located> layers = function.items("Layers");
    int count = Certain.count(layers);
    if (count > MOST) {
      findings.add(
          Code.TOO_MANY_LAYERS,
          function.get("Layers").orElseThrow().span(),
          "a function has " + count + " layers, and Lambda allows " + MOST,
          "put the content of some into one layer, or into the function's package");
    }
    for (int i = 0; i < layers.size(); i++) {
      Optional<String> arn = layers.get(i).text();
      if (arn.isPresent()) {
        check(arn.get(), layers.get(i), layers.subList(0, i), findings);
      }
    }
  }

  private static void check(String arn, Located layer, List<Located> before, Findings findings) {
    if (!isVersion(arn)) {
      findings.add(
          Code.LAYER_ARN,
          layer.span(),
          "`" + arn + "` is no version of a layer",
          isLayer(arn)
              ? "add the number of a version, as in `" + arn + ":1`"
              : "write the ARN of a version, as in"
                  + " `arn:aws:lambda:eu-west-1:123456789012:layer:tools:1`");
      return;
    }
    for (Located other : before) {
      if (layerOf(other.text().orElse("")).equals(layerOf(arn))) {
        findings.add(
            Diagnostic.of(Code.LAYER_TWICE, layer.span(), "a function cannot have one layer twice")
                .related(other.span(), "it has it here")
                .help("keep one of the two"));
        return;
      }
    }
  }

  /** The ARN without its version; the text itself of what is no ARN of a layer. */
  private static String layerOf(String arn) {
    int end = arn.lastIndexOf(':');
    return end > 0 && isLayer(arn.substring(0, end)) ? arn.substring(0, end) : arn;
  }

  private static boolean isVersion(String arn) {
    int end = arn.lastIndexOf(':');
    return end > 0
        && (arn.contains(":lambda:::awslayer:")
            || (Letters.areDigits(arn.substring(end + 1)) && isLayer(arn.substring(0, end))));
  }

  /** Whether a text is the ARN of a layer, without a version. */
  private static boolean isLayer(String arn) {
    List<String> parts = Arn.parts(arn);
    return parts.size() == 7
        && parts.get(0).equals("arn")
        && parts.get(2).equals("lambda")
        && Letters.only(parts.get(1), "-")
        && Letters.only(parts.get(3), "-")
        && parts.get(4).length() == 12
        && Letters.areDigits(parts.get(4))
        && parts.get(5).equals("layer")
        && !parts.get(6).isEmpty()
        && Letters.only(parts.get(6), "-_");
  }
}
