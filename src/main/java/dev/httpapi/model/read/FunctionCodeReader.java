package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads what a function runs: a handler in an archive or folder, or an image. */
final class FunctionCodeReader {
  private static final String DEFAULT_RUNTIME = "nodejs16.x";

  private final Settings provider;
  private final Settings packaging;
  private final PackagePatterns patterns;
  private final Diagnostics diagnostics;

  FunctionCodeReader(
      Settings provider, Settings packaging, PackagePatterns patterns, Diagnostics diagnostics) {
    this.provider = provider;
    this.packaging = packaging;
    this.patterns = patterns;
    this.diagnostics = diagnostics;
  }

  /** What a function runs; where that is refused, an error is said and the handler is nothing. */
  FunctionCode read(FunctionBlock block) {
    Settings function = block.settings();
    Optional<Node> handler = function.truthy("handler");
    Optional<Node> image = function.truthy("image");
    if (handler.isPresent() == image.isPresent()) {
      diagnostics.add(neitherOrBoth(block, handler.isPresent()));
    }
    if (image.isPresent()) {
      return new ImageReader(provider, diagnostics).read(image.get());
    }
    Optional<Node> runtime = function.truthyOr(provider, "runtime");
    return new FunctionCode.Handler(
        handler.isPresent() ? handler.get() : new NullNode(block.keySpan()),
        runtime.isPresent() ? runtime.get() : new StringNode(DEFAULT_RUNTIME, block.keySpan()),
        artifact(block),
        runtimeUpdates(function));
  }

  private static Diagnostic neitherOrBoth(FunctionBlock block, boolean both) {
    Settings function = block.settings();
    if (both) {
      return Diagnostic.of(
              Code.HANDLER_AND_IMAGE,
              function.keySpan("image"),
              "the function `" + block.key() + "` has a handler and an image")
          .related(function.keySpan("handler"), "the handler is here")
          .help("keep one of them");
    }
    return Diagnostic.of(
            Code.NO_HANDLER,
            block.keySpan(),
            "the function `" + block.key() + "` has neither a handler nor an image")
        .help("add `handler: file.function`");
  }

  private Artifact artifact(FunctionBlock block) {
    Settings own = block.settings().block("package");
    // A function that asks to be packaged alone is, even where the service names an archive.
    Optional<Node> archive =
        own.flag("individually") ? own.truthy("artifact") : own.truthyOr(packaging, "artifact");
    if (archive.isPresent() && archive.get() instanceof Scalar path) {
      return new Artifact.Archive(path.text(), path.span());
    }
    return new Artifact.Folder("", patterns.ofFunction(own), block.keySpan());
  }

  /** {@code auto} is Lambda's own way and says nothing. */
  private Optional<FunctionCode.RuntimeUpdates> runtimeUpdates(Settings function) {
    Settings general = runtimeManagement(provider);
    Settings own = runtimeManagement(function);
    Optional<Node> arn = own.truthyOr(general, "arn");
    String mode = own.text("mode").orElse(general.text("mode").orElse("auto"));
    return switch (mode) {
      case "onFunctionUpdate" ->
          Optional.of(new FunctionCode.RuntimeUpdates("FunctionUpdate", Optional.empty()));
      case "manual" -> Optional.of(new FunctionCode.RuntimeUpdates("Manual", arn));
      default -> Optional.empty();
    };
  }

  /** The mode alone is short for a block that holds it. */
  private Settings runtimeManagement(Settings settings) {
    Optional<Node> value = settings.truthy("runtimeManagement");
    if (value.isPresent() && value.get() instanceof StringNode mode) {
      Mapping.Entry entry = new Mapping.Entry("mode", mode.span(), mode);
      return new Settings(Mapping.of(List.of(entry), mode.span()), diagnostics);
    }
    return settings.block("runtimeManagement");
  }
}
