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
 * @param displayFolder that folder as the user named it; empty for the working folder
 * @param templateFolder the folder that the template is written to
 * @param noCode files that lie in the folder and are not its code: the service, the template
 */
public record Input(
    SourceFile file,
    boolean json,
    Path folder,
    String displayFolder,
    Path templateFolder,
    Set<Path> noCode) {}
