package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files beside a service, each read and parsed once. */
public final class ServiceFiles {
  private final Path folder;
  private final String displayFolder;
  private final Diagnostics diagnostics;
  private final Map<Path, Optional<Node>> contents = new HashMap<>();

  /**
   * The files of a service.
   *
   * @param folder the folder of the service
   * @param displayFolder that folder as the user named it; empty for the working folder
   */
  public ServiceFiles(Path folder, String displayFolder, Diagnostics diagnostics) {
    this.folder = folder;
    this.displayFolder = displayFolder;
    this.diagnostics = diagnostics;
  }

  boolean exists(String path) {
    return Files.exists(resolve(path));
  }

  /** Where the file of a path lies. */
  Path resolve(String path) {
    try {
      return folder.resolve(path).normalize();
    } catch (InvalidPathException notAPath) {
      return folder.resolve("\u0001");
    }
  }

  /** The value of a file; empty when there is no such file. */
  Optional<Node> read(String path, Span use) {
    Path place = resolve(path);
    Optional<Node> known = contents.get(place);
    if (known != null) {
      return known;
    }
    if (!Files.exists(place)) {
      return Optional.empty();
    }
    Node content = parse(path, place, use);
    contents.put(place, Optional.of(content));
    return Optional.of(content);
  }

  /** The folder of the service. */
  Path folder() {
    return folder;
  }

  /** What a program gave, as the JSON of it. */
  Node json(String path, String text) {
    return JsonReader.read(new SourceFile(displayName(path) + " as JSON", text), diagnostics)
        .orElseThrow(UnresolvableException::reported);
  }

  /** The text of a file; empty when there is no such file. */
  Optional<String> text(String path, Span use) {
    Path place = resolve(path);
    return Files.exists(place) ? Optional.of(text(path, place, use)) : Optional.empty();
  }

  private Node parse(String path, Path place, Span use) {
    SourceFile file = new SourceFile(displayName(path), text(path, place, use));
    if (isYaml(path)) {
      return YamlReader.read(file, diagnostics).orElseThrow(UnresolvableException::reported);
    }
    if (path.endsWith(".json") || path.endsWith(".tfstate")) {
      return JsonReader.read(file, diagnostics).orElseThrow(UnresolvableException::reported);
    }
    return new StringNode(file.text(), file.start());
  }

  /** Whether the framework reads a file of this name as YAML. */
  public static boolean isYaml(String path) {
    return path.endsWith(".yml") || path.endsWith(".yaml");
  }

  private static String text(String path, Path place, Span use) {
    if (Files.isDirectory(place)) {
      throw UnresolvableException.because(
          Code.UNREADABLE_FILE, use, "`" + path + "` is a folder, not a file");
    }
    try {
      return new String(Files.readAllBytes(place), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw UnresolvableException.because(
          Code.UNREADABLE_FILE, use, "`" + path + "` cannot be read");
    }
  }

  private String displayName(String path) {
    String relative = path.startsWith("./") ? path.substring(2) : path;
    return displayFolder.isEmpty() ? relative : displayFolder + "/" + relative;
  }
}
