package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.Optional;

/** Differences of code that tell nothing, since the code itself is not looked at. */
final class UnreadCode {
  private UnreadCode() {}

  static boolean is(PropertyChange property) {
    return switch (property.path()) {
      case "Code", "Content" ->
          isUpload(property.before(), property.after())
              || isUpload(property.after(), property.before());
      // One side alone knows the digest of the code.
      case "CodeSha256" -> property.before().isEmpty() || property.after().isEmpty();
      default -> false;
    };
  }

  /**
   * Whether one value is a local path, and the other where that is uploaded to.
   *
   * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html">aws
   *     cloudformation package</a>
   */
  private static boolean isUpload(Optional<Value> path, Optional<Value> place) {
    return path.isPresent()
        && path.get() instanceof Value.Text
        && place.isPresent()
        && place.get() instanceof Fields fields
        && fields.has("S3Bucket");
  }
}
