package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.StringNode;
import java.util.List;
import java.util.Optional;

/** Reads a function's container image: a URI, or a name in {@code provider.ecr.images}. */
final class ImageReader {
  private static final String DIGEST = "@sha256:";
  private static final List<String> BUILDING =
      List.of("path", "buildArgs", "cacheFrom", "platform");

  private final Settings provider;
  private final Diagnostics diagnostics;

  ImageReader(Settings provider, Diagnostics diagnostics) {
    this.provider = provider;
    this.diagnostics = diagnostics;
  }

  /** The image; where it is refused, an error is said and its URI is the text as written. */
  FunctionCode read(Node image) {
    if (!(image instanceof Mapping mapping)) {
      Node uri = isRegistryUri(image) ? pinned(image) : named(image);
      return new FunctionCode.Image(uri, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Settings settings = new Settings(mapping, diagnostics);
    return new FunctionCode.Image(
        uri(settings),
        settings.truthy("command"),
        settings.truthy("entryPoint"),
        settings.truthy("workingDirectory"));
  }

  private Node uri(Settings settings) {
    Optional<Node> uri = settings.truthy("uri");
    Optional<Node> name = settings.truthy("name");
    if (uri.isPresent() == name.isPresent()) {
      diagnostics.add(
          Diagnostic.of(
              Code.INVALID_VALUE,
              settings.keySpan("uri"),
              "an image has either a `uri` or a `name` in `provider.ecr.images`"));
      return settings.mapping();
    }
    return uri.isPresent() ? pinned(uri.get()) : named(name.orElseThrow());
  }

  private static boolean isRegistryUri(Node image) {
    return image instanceof Scalar scalar
        && (scalar.text().contains(".dkr.ecr.") || scalar.text().contains(DIGEST));
  }

  private Node named(Node image) {
    String name = image instanceof Scalar scalar ? scalar.text() : "";
    Mapping known = provider.block("ecr").block("images").mapping();
    Optional<Node> found = known.get(name).filter(Settings::isTruthy);
    if (found.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_IMAGE,
                  image.span(),
                  "no image `" + name + "` is in `provider.ecr.images`")
              .help(
                  Suggestion.didYouMean(
                      name, known.entries().stream().map(Mapping.Entry::key).toList())));
      return image;
    }
    Node definition = found.get();
    if (definition instanceof Mapping mapping) {
      Settings settings = new Settings(mapping, diagnostics);
      refuseBuilding(settings);
      Optional<Node> uri = settings.truthy("uri");
      return uri.isPresent() ? pinned(uri.get()) : notBuilt(definition);
    }
    return isRegistryUri(definition) ? pinned(definition) : notBuilt(definition);
  }

  /** An image that has a URI is built already: what says how to build it is meant for another. */
  private void refuseBuilding(Settings image) {
    for (String key : BUILDING) {
      if (image.flag("uri") && image.flag(key)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.INVALID_VALUE,
                    image.keySpan(key),
                    "an image with a `uri` is not built here, and takes no `" + key + "`")
                .related(image.keySpan("uri"), "the `uri` is here")
                .help("keep one of them"));
      }
    }
  }

  private Node notBuilt(Node definition) {
    diagnostics.add(
        Diagnostic.of(
                Code.IMAGE_NOT_PINNED,
                definition.span(),
                "an image that is to be built here has no digest yet")
            .help("build and push it, and give its `uri` with `" + DIGEST + "...`"));
    return definition;
  }

  /** A tag may point elsewhere tomorrow; the framework asks the registry, which is never asked. */
  private Node pinned(Node uri) {
    if (uri instanceof StringNode text && !text.text().contains(DIGEST)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.IMAGE_NOT_PINNED,
                  uri.span(),
                  "the digest of `" + text.text() + "` is known to its registry only")
              .help("write it out: `" + beforeTag(text.text()) + DIGEST + "...`"));
    }
    return uri;
  }

  private static String beforeTag(String uri) {
    int slash = uri.lastIndexOf('/');
    int colon = uri.indexOf(':', slash + 1);
    return colon < 0 ? uri : uri.substring(0, colon);
  }
}
