package dev.httpapi.cli;

import dev.httpapi.Input;
import dev.httpapi.provenance.Provenance;
import dev.httpapi.report.SourceMapJson;
import dev.httpapi.template.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The file that {@code compile --source-map} writes. Not loaded unless it is asked for. */
final class SourceMapFile {
  private SourceMapFile() {}

  /**
   * The same service, of whose code the source map is no part.
   *
   * @throws UsageException when it would be written over the service, or where the template goes
   */
  static Input beside(Input service, Path sourceMap) {
    for (Path taken : service.noCode()) {
      if (isSame(taken, sourceMap)) {
        throw new UsageException(
            "the source map would be written over the service or the template: " + sourceMap);
      }
    }
    Set<Path> noCode = new LinkedHashSet<>(service.noCode());
    noCode.add(sourceMap);
    return new Input(
        service.file(),
        service.json(),
        service.folder(),
        service.displayFolder(),
        service.templateFolder(),
        noCode);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException problem) {
      throw new UsageException(other + " cannot be looked at");
    }
  }

  /** Its text. */
  static String text(Input service, Fields template) {
    return SourceMapJson.write(service.file().name(), new Provenance(template));
  }
}
