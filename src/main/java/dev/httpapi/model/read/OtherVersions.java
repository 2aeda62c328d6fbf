package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.VersionRange;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.Optional;

/** Warns of what a service says to other versions of the framework than the one that is matched. */
final class OtherVersions {
  private static final String RANGE = "frameworkVersion";

  private OtherVersions() {}

  static void warn(Settings root, Diagnostics diagnostics) {
    warnOfRange(root, diagnostics);
    if (root.truthy("build").isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNUSED_SETTING,
                  root.keySpan("build"),
                  "`build` has no effect: code is not bundled here")
              .help("bundle it before, and name the archive in `package.artifact`"));
    }
  }

  private static void warnOfRange(Settings root, Diagnostics diagnostics) {
    Optional<Node> written = root.truthy(RANGE);
    if (written.isEmpty()) {
      return;
    }
    Optional<VersionRange> range =
        written.get() instanceof Scalar text ? VersionRange.parse(text.text()) : Optional.empty();
    if (range.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.FRAMEWORK_VERSION,
                  written.get().head(),
                  "`frameworkVersion` is no range of versions, and is not looked at")
              .help("a range is written so: `^3.40.0`"));
    } else if (!range.get().includes(3, 40, 0)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.FRAMEWORK_VERSION,
                  written.get().span(),
                  "the service asks for another version of the framework than 3.40.0, whose"
                      + " template this is")
              .help(
                  "compare the template with the one that is deployed; then let `frameworkVersion`"
                      + " take 3.40.0, too, or leave it out"));
    }
  }
}
