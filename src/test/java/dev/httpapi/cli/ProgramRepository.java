package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program's own repository, as far as its launcher needs it to build the program, and a place
 * for what pipelines keep of it. A class of tests has one, so that the program is installed once.
 */
record ProgramRepository(Path folder) {

  static ProgramRepository in(Path folder) throws IOException {
    Path program = folder.resolve("program");
    Files.createDirectories(program.resolve("bin"));
    for (String name :
        new String[] {"bin/httpapi", "bin/httpapi-warmup", "pom.xml", ".pre-commit-hooks.yaml"}) {
      Files.copy(Program.BASE.resolve(name), program.resolve(name));
    }
    LocalGit.run(folder, program, "init", "-q", "-b", "main");
    LocalGit.run(folder, program, "add", ".");
    LocalGit.run(folder, program, "commit", "-q", "-m", "The program");
    return new ProgramRepository(folder);
  }

  String url() {
    return folder.resolve("program").toUri().toString();
  }

  String commit() {
    return LocalGit.run(folder, folder.resolve("program"), "rev-parse", "HEAD");
  }

  /**
   * The home of runners, which is the same for each, as it is in the cloud: the program is found
   * where it was cached, so that its archive of classes serves.
   */
  Path home() {
    return folder.resolve("home");
  }

  /** The caches of pipelines that build it. */
  Path caches() {
    return folder.resolve("caches");
  }
}
