package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Raises {@code snap-start}: SnapStart is there for Java from 11, Python from 3.12 and .NET from 8,
 * and neither for images nor beside a file system or more than 512 MB of temporary files.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Improving startup
 *     performance with Lambda SnapStart</a>
 */
record SnapStart() implements ResourceRule {
  private static final BigDecimal MOST_MEGABYTES = BigDecimal.valueOf(512);

  @Override
  public void check(Declared function, Findings findings) {
    if (!function.text("SnapStart", "ApplyOn").orElse("").equals("PublishedVersions")) {
      return;
    }
    if (function.get("DurableConfig").isPresent() && !function.isWritten()) {
      // What a durable function cannot have is said where it is read.
      return;
    }
    Optional<String> excluded = excluded(function);
    if (excluded.isPresent()) {
      findings.add(
          Code.SNAP_START,
          function.get("SnapStart", "ApplyOn").orElseThrow().span(),
          "a function " + excluded.get() + " cannot have SnapStart",
          "leave out SnapStart, or change that");
    }
  }

  private static Optional<String> excluded(Declared function) {
    String runtime = function.text("Runtime").orElse("");
    if (isWithout(runtime)) {
      return Optional.of("of `" + runtime + "`");
    }
    if (function.text("PackageType").orElse("").equals("Image")) {
      return Optional.of("of an image");
    }
    if (Certain.count(function.items("FileSystemConfigs")) > 0) {
      return Optional.of("with a file system");
    }
    Optional<Located> storage = function.get("EphemeralStorage", "Size");
    return storage.isPresent()
            && storage.get().number().isPresent()
            && storage.get().number().get().compareTo(MOST_MEGABYTES) > 0
        ? Optional.of("with more than 512 MB of temporary files")
        : Optional.empty();
  }

  /** Whether a runtime is one that AWS says has no SnapStart; of others nothing is known. */
  private static boolean isWithout(String runtime) {
    return runtime.startsWith("nodejs")
        || runtime.startsWith("ruby")
        || runtime.startsWith("provided")
        || runtime.equals("go1.x")
        || runtime.equals("java8")
        || runtime.equals("java8.al2")
        || runtime.equals("dotnet6")
        || runtime.startsWith("dotnetcore")
        || runtime.startsWith("python2")
        || (runtime.startsWith("python3.") && !runtime.startsWith("python3.1"))
        || runtime.equals("python3.10")
        || runtime.equals("python3.11");
  }
}
