package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Programs that stand for those which a pipeline reaches the world by: {@code aws}, {@code gh} and
 * {@code curl}, and for Maven, which would build what is built already. They lie in {@code
 * src/test/resources/ci}, note how they are called, and keep what they are told in a folder. All
 * else that a step runs is real: bash, git, jq, and the program under test.
 */
record StandInPrograms(Path bin, Path state) {
  private static final Path TEXTS = Program.BASE.resolve("src/test/resources/ci");

  static StandInPrograms in(Path folder) throws IOException {
    StandInPrograms programs =
        new StandInPrograms(folder.resolve("stand-ins"), folder.resolve("state"));
    Files.createDirectories(programs.bin);
    Files.createDirectories(programs.state);
    for (String name : List.of("aws", "gh", "curl", "mvn")) {
      Path copy = programs.bin.resolve(name);
      Files.copy(TEXTS.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
      copy.toFile().setExecutable(true);
    }
    programs.put("calls", "");
    programs.put("comments.json", "[]\n");
    programs.put("notes.json", "[]\n");
    programs.put("stack-status", "UPDATE_COMPLETE\n");
    return programs;
  }

  void put(String name, String text) throws IOException {
    Files.writeString(state.resolve(name), text);
  }

  String get(String name) throws IOException {
    return Files.readString(state.resolve(name));
  }

  /** How a program was called since this was last asked, each call in a line. */
  List<String> calls(String program) throws IOException {
    List<String> calls =
        get("calls").lines().filter(call -> call.startsWith(program + " ")).toList();
    put("calls", "");
    return calls;
  }

  /** With these programs first, and the JVM of this test. */
  Program in(Program program) {
    return program
        .withEnvironment("PATH", bin + ":/usr/local/bin:/usr/bin:/bin")
        .withEnvironment("STATE", state.toString())
        .withEnvironment("JAR", Program.JAR.toString())
        .withEnvironment("JAVA_HOME", Program.JAVA_HOME.toString())
        .withEnvironment("CI", "true");
  }
}
