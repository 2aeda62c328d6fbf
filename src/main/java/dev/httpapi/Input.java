package dev.httpapi;

import dev.httpapi.source.SourceFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * A service to be compiled.
 *
 * @param file its text
 * @param json whether the text is JSON; else it is YAML
 * @param folder the folder that its paths are relative to
 * @param displayFolder that folder as the user named it; empty for the working folder, with a colon
 *     at its end for the root of a git revision
 * @param templateFolder the folder that the template is written to
 * @param noCode files that lie in the folder and are not its code: the service, the template
 */
public record Input(
    SourceFile file,
    boolean json,
    Path folder,
    String displayFolder,
    Path templateFolder,
    Set<Path> noCode) {

  /** Where the text was read, when that was a file. */
  Path place() {
    String name = file.name();
    int start = name.startsWith(displayFolder) ? displayFolder.length() : 0;
    return folder.resolve(Path.of(name.substring(start)).getFileName());
  }
}
