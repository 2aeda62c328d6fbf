package dev.httpapi.emit.lambda;

import dev.httpapi.digest.Sha256;
import dev.httpapi.emit.base.CanonicalJson;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * What makes a function's version a new one: its code and the properties that belong to a version,
 * digested by the framework's formula to the character. An id that changed while the code did not
 * would make CloudFormation fail, as Lambda publishes no second version of the same content.
 */
final class VersionDigest {
  private final Sha256 sha256 = new Sha256();

  /**
   * The SHA-256, in Base64, of the code's digest and the function's properties as JSON with sorted
   * keys.
   *
   * @param codeDigest the code's SHA-256 in Base64; empty for an image, whose URI tells it
   * @param layerDigests the digests, in Base64, of the function's layers that the service publishes
   * @param layers the settings of these layers
   * @param properties the function's properties as they are emitted
   */
  String of(Optional<String> codeDigest, String layerDigests, Value layers, Fields properties) {
    Fields counted = counted(properties, codeDigest.isPresent());
    counted.put("layerConfigurations", layers);
    return digest(codeDigest.orElse("") + layerDigests + CanonicalJson.write(counted));
  }

  /**
   * The same by the formula before 3.0: of the archive itself instead of its digest, and with no
   * keys sorted but those of the properties themselves.
   *
   * @param code the function's code; empty for an image
   */
  String asWritten(Optional<PackagedCode> code, Fields properties) {
    Fields counted = counted(properties, code.isPresent());
    counted.put("layerConfigurations", new Fields());
    String text = CanonicalJson.writeTopSorted(counted);
    if (code.isPresent() && code.get().content().isPresent()) {
      return code.get().content().get().digestWith(text);
    }
    return digest((code.isPresent() ? code.get().digest().orElse("") : "") + text);
  }

  /** The properties of a version, without those that belong to the function alone. */
  private static Fields counted(Fields properties, boolean codeIsDigested) {
    Fields counted = properties.copy();
    if (codeIsDigested) {
      counted.remove("Code");
    }
    return counted.remove("ReservedConcurrentExecutions").remove("Tags");
  }

  private String digest(String text) {
    return Sha256.base64(sha256.update(text).take());
  }
}
