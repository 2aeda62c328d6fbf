package dev.httpapi.packaging;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.digest.Sha256;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.model.PackagedCode.InBucket;
import dev.httpapi.model.PackagedCode.LocalPath;
import dev.httpapi.model.PackagedCode.Location;
import dev.httpapi.model.Service;
import dev.httpapi.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stage that finds every function's code and digests it where somebody needs the digest. */
public final class Packaging {

  /**
   * Where code comes from and where it is to be found.
   *
   * @param folder the folder of the service
   * @param templateFolder the folder of the template, to which local paths are relative
   * @param bucket the bucket that the code will be uploaded to; empty for local paths
   * @param leftOut files of the folder that are no code: the service itself, the template
   */
  public record Place(
      Path folder, Path templateFolder, Optional<Bucket> bucket, Set<Path> leftOut) {}

  /** A bucket for code, and what the keys in it start with. */
  public record Bucket(String name, String prefix) {}

  private final Place place;
  private final Diagnostics diagnostics;
  private final FileDigest files = new FileDigest();
  private final Map<String, byte[]> digests = new HashMap<>();
  private final Map<String, PackagedCode.Content> contents = new HashMap<>();

  private Packaging(Place place, Diagnostics diagnostics) {
    this.place = place;
    this.diagnostics = diagnostics;
  }

  /** The code of every function that has some, by the function's key. */
  public static Map<String, PackagedCode> describe(
      Service service, Place place, Diagnostics diagnostics) {
    Packaging packaging = new Packaging(place, diagnostics);
    Map<String, PackagedCode> code = new HashMap<>();
    for (Function function : service.functions()) {
      if (function.code() instanceof FunctionCode.Handler handler) {
        code.put(function.key(), packaging.code(function, handler.artifact()));
      }
    }
    return code;
  }

  private PackagedCode code(Function function, Artifact artifact) {
    Optional<byte[]> digest = Optional.empty();
    if (function.publishing().publishesVersion() || place.bucket().isPresent()) {
      digest = Optional.of(digest(artifact, function.span()));
    }
    return new PackagedCode(
        location(artifact, digest),
        digest.isPresent() ? Optional.of(Sha256.base64(digest.get())) : Optional.empty(),
        artifact instanceof Artifact.Archive,
        artifact instanceof Artifact.Archive archive
            ? Optional.ofNullable(contents.get(archive.path()))
            : Optional.empty());
  }

  private Location location(Artifact artifact, Optional<byte[]> digest) {
    if (place.bucket().isPresent() && digest.isPresent()) {
      Bucket bucket = place.bucket().get();
      String folder = bucket.prefix().isEmpty() ? "" : bucket.prefix() + "/";
      return new InBucket(bucket.name(), folder + Sha256.hex(digest.get()) + ".zip");
    }
    Path path = artifact instanceof Artifact.Archive archive ? path(archive) : place.folder();
    String relative =
        place
            .templateFolder()
            .relativize(path)
            .toString()
            .replace(path.getFileSystem().getSeparator(), "/");
    return new LocalPath(relative.isEmpty() ? "." : relative);
  }

  private Path path(Artifact.Archive archive) {
    return place.folder().resolve(archive.path()).normalize();
  }

  /** The digest of an artifact, computed once however many functions share it. */
  private byte[] digest(Artifact artifact, Span span) {
    String name =
        artifact instanceof Artifact.Archive archive
            ? archive.path()
            : String.join("\n", ((Artifact.Folder) artifact).patterns()) + "\n";
    byte[] known = digests.get(name);
    if (known == null) {
      known = compute(artifact, span);
      digests.put(name, known);
    }
    return known;
  }

  private byte[] compute(Artifact artifact, Span span) {
    try {
      if (artifact instanceof Artifact.Archive archive) {
        return digest(archive);
      }
      Artifact.Folder folder = (Artifact.Folder) artifact;
      return new FolderDigest(
              place.folder(), new FilePatterns(folder.patterns()), place.leftOut(), files)
          .compute();
    } catch (IOException problem) {
      diagnostics.add(
          Diagnostic.of(
              Code.UNREADABLE_FILE, span, "the code cannot be read: " + problem.getMessage()));
      return new byte[0];
    }
  }

  private byte[] digest(Artifact.Archive archive) throws IOException {
    if (archive.path().startsWith("s3://")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.MISSING_ARTIFACT,
                  archive.span(),
                  "`" + archive.path() + "` is not on this machine, and nothing is downloaded")
              .help("download it first, and name the local file"));
      return new byte[0];
    }
    Path path = path(archive);
    if (!Files.isRegularFile(path)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.MISSING_ARTIFACT,
                  archive.span(),
                  "there is no archive `" + archive.path() + "`")
              .help("build it before the service is compiled: its content names the version"));
      return new byte[0];
    }
    files.add(path);
    contents.put(archive.path(), new ArchiveContent(files.fork()));
    return files.take();
  }
}
