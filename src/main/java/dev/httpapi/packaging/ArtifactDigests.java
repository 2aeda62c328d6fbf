package dev.httpapi.packaging;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.PackagedCode;
import dev.httpapi.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The digests of archives and folders, each computed once however often it is asked for. */
final class ArtifactDigests {
  private static final byte[] NONE = {};

  private final Path service;
  private final Set<Path> leftOut;
  private final Diagnostics diagnostics;
  private final FileDigest files = new FileDigest();
  private final Map<String, byte[]> known = new HashMap<>();
  private final Map<String, PackagedCode.Content> contents = new HashMap<>();

  /**
   * Digests of what lies in or near a service's folder.
   *
   * @param service the service's folder
   * @param leftOut files that are no code: the service itself, the template
   */
  ArtifactDigests(Path service, Set<Path> leftOut, Diagnostics diagnostics) {
    this.service = service;
    this.leftOut = leftOut;
    this.diagnostics = diagnostics;
  }

  /** Where an artifact lies. */
  Path path(Artifact artifact) {
    String path =
        artifact instanceof Artifact.Archive archive
            ? archive.path()
            : ((Artifact.Folder) artifact).path();
    return service.resolve(path).normalize();
  }

  /** The SHA-256 of an artifact; of one that is not there it is nothing, the error being said. */
  byte[] of(Artifact artifact) {
    String name =
        artifact instanceof Artifact.Folder folder
            ? folder.path() + "\n" + String.join("\n", folder.patterns()) + "\n"
            : ((Artifact.Archive) artifact).path();
    byte[] digest = known.get(name);
    if (digest == null) {
      digest = compute(artifact);
      known.put(name, digest);
    }
    return digest;
  }

  private byte[] compute(Artifact artifact) {
    try {
      return artifact instanceof Artifact.Archive archive
          ? archive(archive)
          : folder((Artifact.Folder) artifact);
    } catch (IOException problem) {
      unreadable(artifact, problem);
      return NONE;
    }
  }

  void unreadable(Artifact artifact, IOException problem) {
    Span place =
        artifact instanceof Artifact.Archive archive
            ? archive.span()
            : ((Artifact.Folder) artifact).span();
    diagnostics.add(
        Diagnostic.of(
            Code.UNREADABLE_FILE, place, "the code cannot be read: " + problem.getMessage()));
  }

  private byte[] archive(Artifact.Archive archive) throws IOException {
    if (archive.path().startsWith("s3://")) {
      return missing(
          archive.span(),
          "`" + archive.path() + "` is not on this machine, and nothing is downloaded",
          "download it first, and name the local file");
    }
    Path path = path(archive);
    if (!Files.isRegularFile(path)) {
      return missing(
          archive.span(),
          Files.isDirectory(path)
              ? "`" + archive.path() + "` is a folder, and an archive is asked for"
              : "there is no archive `" + archive.path() + "`",
          "build it before the service is compiled: its content names the version");
    }
    files.add(path);
    contents.put(archive.path(), new ArchiveContent(files.fork()));
    return files.take();
  }

  /** The content of an archive that is digested already. */
  Optional<PackagedCode.Content> content(Artifact artifact) {
    return artifact instanceof Artifact.Archive archive
        ? Optional.ofNullable(contents.get(archive.path()))
        : Optional.empty();
  }

  private byte[] folder(Artifact.Folder folder) throws IOException {
    Path path = path(folder);
    boolean ofService = folder.path().isEmpty();
    if (!ofService && (Path.of(folder.path()).isAbsolute() || !Files.isDirectory(path))) {
      return missing(
          folder.span(),
          Files.isRegularFile(path)
              ? "`" + folder.path() + "` is a file, and a folder is asked for"
              : "there is no folder `" + folder.path() + "`",
          "`path` is relative to the service; an archive is named by `package.artifact`");
    }
    FolderDigest content =
        new FolderDigest(path, new FilePatterns(folder.patterns()), leftOut, files);
    byte[] digest = content.compute();
    if (!content.isEmpty() || (ofService && folder.patterns().isEmpty())) {
      return digest;
    }
    return ofService
        ? missing(
            folder.span(),
            "no file of the service is packaged for this function",
            "look at `package.patterns`, and at layers: functions go without their folders")
        : missing(
            folder.span(),
            "no file of the folder `" + folder.path() + "` is packaged",
            "put the layer's files there, or look at `package.patterns`");
  }

  private byte[] missing(Span place, String message, String help) {
    diagnostics.add(Diagnostic.of(Code.MISSING_ARTIFACT, place, message).help(help));
    return NONE;
  }
}
