package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A copy of the launcher in a folder of a test, with tools, Javas and a cache of its own.
 *
 * @param root the folder that {@code bin} lies in
 * @param tools the only folder on PATH; it has what the launcher calls, and no Java
 * @param cache XDG_CACHE_HOME
 */
record Checkout(Path root, Path tools, Path cache) {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "env",
          "find",
          "mkdir",
          "mktemp",
          "mv",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sh",
          "sleep",
          "touch");

  /** Says with which arguments it was called, each in a line. */
  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      echo "NAME"
      for argument; do printf '[%s]\\n' "$argument"; done
      exit ${STATUS:-0}
      """;

  /** A copy without a jar. */
  static Checkout in(Path folder) throws IOException {
    Checkout checkout =
        new Checkout(
            folder.resolve("a check out"), folder.resolve("tools"), folder.resolve("a cache"));
    Files.createDirectories(checkout.root.resolve("bin"));
    Files.createDirectories(checkout.tools);
    for (String name : List.of("httpapi", "httpapi-warmup")) {
      Path copy = checkout.root.resolve("bin").resolve(name);
      Files.copy(Program.BASE.resolve("bin").resolve(name), copy);
      makeExecutable(copy);
    }
    Files.copy(Program.BASE.resolve("pom.xml"), checkout.root.resolve("pom.xml"));
    for (String tool : TOOLS) {
      for (String place : List.of("/bin", "/usr/bin")) {
        if (Files.exists(Path.of(place, tool)) && !Files.exists(checkout.tools.resolve(tool))) {
          Files.createSymbolicLink(checkout.tools.resolve(tool), Path.of(place, tool));
        }
      }
    }
    return checkout;
  }

  /** The same with its jar. */
  Checkout built() throws IOException {
    Files.createDirectories(jar().getParent());
    Files.copy(Program.JAR, jar());
    return this;
  }

  Path jar() {
    return root.resolve("target/httpapi.jar");
  }

  Path launcher() {
    return root.resolve("bin/httpapi");
  }

  /** The launcher, called by its path, with the JVM of this test. */
  Program program(Path folder, String... arguments) {
    return bare(folder, launcher().toString())
        .with(arguments)
        .withEnvironment("JAVA_HOME", Program.JAVA_HOME.toString());
  }

  /** A command in the environment of this checkout, where no Java is to be found. */
  Program bare(Path folder, String... command) {
    return Program.of(folder, command)
        .withEnvironment("PATH", tools.toString())
        .withEnvironment("XDG_CACHE_HOME", cache.toString())
        .withEnvironment("CI", "true");
  }

  /** Makes the home of a Java of that version, which says its name and its arguments. */
  static Path fakeJava(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        """
        IMPLEMENTOR="Nobody"
        JAVA_RUNTIME_VERSION="%s+1"
        JAVA_VERSION="%s"
        OS_ARCH="none"
        """
            .formatted(version, version));
    script(home.resolve("bin/java"), FAKE_JAVA.replace("NAME", home.getFileName().toString()));
    return home;
  }

  static Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return makeExecutable(Files.writeString(file, text));
  }

  private static Path makeExecutable(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
