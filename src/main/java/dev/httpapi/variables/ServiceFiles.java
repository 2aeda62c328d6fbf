package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files beside a service, each read and parsed once. */
public final class ServiceFiles {
  private static final int MIB = 1 << 20;

  /** A file of values is written by people; what is larger is something else. */
  private static final int MOST_BYTES = 8 * MIB;

  private final Path folder;
  private final String displayFolder;
  private final boolean anywhere;
  private final Diagnostics diagnostics;
  private final Map<Path, Optional<Node>> contents = new HashMap<>();
  private Optional<Path> limit = Optional.empty();

  /**
   * The files of a service.
   *
   * @param folder the folder of the service
   * @param displayFolder that folder as the user named it; empty for the working folder
   * @param anywhere whether files may lie outside of the service's repository
   */
  public ServiceFiles(
      Path folder, String displayFolder, boolean anywhere, Diagnostics diagnostics) {
    this.folder = real(folder);
    this.displayFolder = displayFolder;
    this.anywhere = anywhere;
    this.diagnostics = diagnostics;
  }

  /** The folder itself where a symbolic link leads to it, as the system reads {@code ..}. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException notThere) {
      return folder.toAbsolutePath().normalize();
    }
  }

  boolean exists(String path) {
    return Files.exists(resolve(path));
  }

  private Path resolve(String path) {
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
    if (!isReadable(path, place, use)) {
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

  /** Where a program lies, of which nothing is read here; empty when there is none. */
  Optional<Path> program(String path, Span use) {
    Path place = resolve(path);
    return isReadable(path, place, use) ? Optional.of(place) : Optional.empty();
  }

  /** What a program gave, as the JSON of it. */
  Node json(String path, String text) {
    return JsonReader.read(new SourceFile(displayName(path) + " as JSON", text), diagnostics)
        .orElseThrow(UnresolvableException::reported);
  }

  /** An environment with {@code .env.<stage>} laid under it, else {@code .env}, if there is one. */
  Map<String, String> dotenv(String stage, Map<String, String> environment, Span use) {
    for (String name : new String[] {".env." + stage, ".env"}) {
      Path place = resolve(name);
      if (isReadable(name, place, use)) {
        return Dotenv.under(environment, new SourceFile(displayName(name), text(name, place, use)));
      }
    }
    return environment;
  }

  /**
   * Whether there is such a file.
   *
   * @throws UnresolvableException when it lies where the service may not read, itself or by a
   *     symbolic link: what a repository compiles to is a matter of the repository
   */
  private boolean isReadable(String path, Path place, Span use) {
    if (!anywhere && !place.startsWith(limit())) {
      throw outside(path, "lies outside of", use);
    }
    if (!Files.exists(place)) {
      return false;
    }
    try {
      if (!anywhere && !place.toRealPath().startsWith(limit())) {
        throw outside(path, "leads out of", use);
      }
    } catch (IOException problem) {
      throw unreadable(path, "cannot be read", use);
    }
    return true;
  }

  private UnresolvableException outside(String path, String how, Span use) {
    return UnresolvableException.because(
        Diagnostic.of(
                Code.OUTSIDE_FILE,
                use,
                "`"
                    + path
                    + "` "
                    + how
                    + (isRepository(limit())
                        ? " the repository of the service"
                        : " the folder above the service, and there is no repository"))
            .help("copy it beside the service, or pass `--allow-outside-files`"));
  }

  /** The repository that the service lies in, else the folder that its folder lies in. */
  private Path limit() {
    if (limit.isEmpty()) {
      Path repository = folder;
      while (repository != null && !isRepository(repository)) {
        repository = repository.getParent();
      }
      Path above = folder.getParent() == null ? folder : folder.getParent();
      limit = Optional.of(repository == null ? above : repository);
    }
    return limit.get();
  }

  private static boolean isRepository(Path place) {
    return Files.exists(place.resolve(".git"));
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
      throw unreadable(path, "is a folder, not a file", use);
    }
    // A pipe or a device would be waited for, or never end.
    if (!Files.isRegularFile(place)) {
      throw unreadable(path, "is a pipe or a device, not a file", use);
    }
    try (InputStream in = Files.newInputStream(place)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(path, "is larger than " + MOST_BYTES / MIB + " MiB", use);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw unreadable(path, "cannot be read", use);
    }
  }

  private static UnresolvableException unreadable(String path, String why, Span use) {
    return UnresolvableException.because(Code.UNREADABLE_FILE, use, "`" + path + "` " + why);
  }

  private String displayName(String path) {
    String relative = path.startsWith("./") ? path.substring(2) : path;
    return SourceFile.nameIn(displayFolder, relative);
  }
}
