package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code package-type}: a function of an image has neither handler nor runtime nor layers,
 * and any other needs a handler and a runtime, and no image.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Handler,
 *     Layers, PackageType and Runtime of CreateFunction</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html">Code
 *     of AWS::Lambda::Function</a>
 */
record PackageType() implements ResourceRule {
  private static final List<String> NOT_OF_IMAGES = List.of("Handler", "Runtime", "Layers");
  private static final List<String> NEEDED = List.of("Handler", "Runtime");

  @Override
  public void check(Declared function, Findings findings) {
    Optional<Located> type = function.get("PackageType");
    if (type.isPresent() && type.get().text().isEmpty()) {
      return;
    }
    if (type.isPresent() && type.get().text().get().equals("Image")) {
      checkImage(function, findings);
    } else if (isThere(function.get("Code", "ImageUri"))) {
      findings.add(
          Code.PACKAGE_TYPE,
          function.get("Code", "ImageUri").orElseThrow().span(),
          "a function has an image only with `PackageType: Image`",
          "add `PackageType: Image`, and leave out `Handler` and `Runtime`");
    } else if (Certain.isWhole(function) && function.get("RuntimeConfig").isEmpty()) {
      checkArchive(function, findings);
    }
  }

  private static void checkImage(Declared function, Findings findings) {
    for (String property : NOT_OF_IMAGES) {
      Optional<Located> value = function.get(property);
      boolean none = property.equals("Layers") && function.items("Layers").isEmpty();
      if (isThere(value) && !none) {
        findings.add(
            Code.PACKAGE_TYPE,
            value.get().span(),
            "a function of an image cannot have " + shown(property),
            property.equals("Layers")
                ? "copy what the layers have into the image"
                : "leave it out: the image says what is run");
      }
    }
    Optional<Located> code = function.get("Code");
    if (code.isPresent()
        && Certain.isWhole(function)
        && (code.get().get("ZipFile").isPresent() || code.get().get("S3Key").isPresent())) {
      findings.add(
          Code.PACKAGE_TYPE,
          code.get().span(),
          "the code of a function of an image is no archive",
          "name the image in `ImageUri`, or leave out `PackageType`");
    }
  }

  private static void checkArchive(Declared function, Findings findings) {
    for (String property : NEEDED) {
      if (function.get(property).isEmpty()) {
        findings.add(
            Code.PACKAGE_TYPE,
            function.span(),
            "a function that is no image needs " + shown(property),
            "add `" + property + "`, or `PackageType: Image`");
      }
    }
  }

  private static String shown(String property) {
    return switch (property) {
      case "Handler" -> "a handler";
      case "Runtime" -> "a runtime";
      default -> "layers";
    };
  }

  private static boolean isThere(Optional<Located> value) {
    return value.isPresent() && Certain.stays(value.get().value());
  }
}
