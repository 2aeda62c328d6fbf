package dev.httpapi.emit;

import dev.httpapi.digest.Sha256;
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
    Fields counted = properties.copy();
    if (codeDigest.isPresent()) {
      counted.remove("Code");
    }
    // These two belong to the function, not to one of its versions.
    counted.remove("ReservedConcurrentExecutions").remove("Tags");
    counted.put("layerConfigurations", layers);
    String text = codeDigest.orElse("") + layerDigests + CanonicalJson.write(counted);
    return Sha256.base64(sha256.update(text).take());
  }
}
