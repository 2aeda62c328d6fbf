package dev.httpapi.packaging;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.digest.Sha256;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.Layer;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.PackagedCode.InBucket;
import dev.httpapi.model.PackagedCode.LocalPath;
import dev.httpapi.model.PackagedCode.Location;
import dev.httpapi.model.PackagedLayer;
import dev.httpapi.model.PackagedService;
import dev.httpapi.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stage that finds the code of functions and the content of layers, and digests them where
 * somebody needs the digest.
 */
public final class Packaging {

  /**
   * Where code comes from and where it is to be found.
   *
   * @param folder the folder of the service
   * @param templateFolder the folder of the template, to which local paths are relative
   * @param bucket the bucket that the code will be uploaded to; empty for local paths
   * @param leftOut files of the folder that are no code: the service itself, the template
   * @param read whether code is looked at; else it is only known where it should lie, a function's
   *     code has no digest, and a layer's hash is of its settings alone
   */
  public record Place(
      Path folder, Path templateFolder, Optional<Bucket> bucket, Set<Path> leftOut, boolean read) {}

  /** A bucket for code, and what the keys in it start with. */
  public record Bucket(String name, String prefix) {}

  private static final byte[] NOT_READ = {};

  private final Place place;
  private final ArtifactDigests digests;

  private Packaging(Place place, Diagnostics diagnostics) {
    this.place = place;
    this.digests = new ArtifactDigests(place.folder(), place.leftOut(), diagnostics);
  }

  /**
   * Where the code of every function and the content of every layer lies.
   *
   * @param layerSettings the settings of each layer as JSON, by the layer's key, which its hash
   *     counts beside its content
   */
  public static PackagedService describe(
      Service service, Map<String, String> layerSettings, Place place, Diagnostics diagnostics) {
    Packaging packaging = new Packaging(place, diagnostics);
    Map<String, PackagedCode> functions = new HashMap<>();
    for (Function function : service.functions()) {
      if (function.code() instanceof FunctionCode.Handler handler) {
        functions.put(function.key(), packaging.code(function, handler.artifact()));
      }
    }
    Map<String, PackagedLayer> layers = new HashMap<>();
    for (Layer layer : service.layers()) {
      layers.put(layer.key(), packaging.layer(layer, layerSettings.get(layer.key())));
    }
    return new PackagedService(functions, layers);
  }

  private PackagedCode code(Function function, Artifact artifact) {
    Optional<byte[]> digest = Optional.empty();
    if (place.read() && (function.publishing().publishesVersion() || place.bucket().isPresent())) {
      digest = Optional.of(digests.of(artifact));
    }
    return new PackagedCode(
        location(artifact, digest),
        digest.isPresent() ? Optional.of(Sha256.base64(digest.get())) : Optional.empty(),
        artifact instanceof Artifact.Archive,
        digests.content(artifact));
  }

  private PackagedLayer layer(Layer layer, String settings) {
    if (!place.read()) {
      return new PackagedLayer(
          location(layer.content(), Optional.empty()),
          "",
          new LayerHash().ofFolder(settings, NOT_READ));
    }
    byte[] digest = digests.of(layer.content());
    return new PackagedLayer(
        location(layer.content(), Optional.of(digest)),
        Sha256.base64(digest),
        hash(layer.content(), settings, digest));
  }

  private String hash(Artifact content, String settings, byte[] digest) {
    if (content instanceof Artifact.Folder || digest.length == 0) {
      return new LayerHash().ofFolder(settings, digest);
    }
    try {
      return new LayerHash().ofArchive(settings, digests.path(content));
    } catch (IOException problem) {
      digests.unreadable(content, problem);
      return "";
    }
  }

  private Location location(Artifact artifact, Optional<byte[]> digest) {
    if (place.bucket().isPresent() && digest.isPresent()) {
      Bucket bucket = place.bucket().get();
      String folder = bucket.prefix().isEmpty() ? "" : bucket.prefix() + "/";
      return new InBucket(bucket.name(), folder + Sha256.hex(digest.get()) + ".zip");
    }
    Path path = digests.path(artifact);
    String relative =
        place
            .templateFolder()
            .relativize(path)
            .toString()
            .replace(path.getFileSystem().getSeparator(), "/");
    return new LocalPath(relative.isEmpty() ? "." : relative);
  }
}
