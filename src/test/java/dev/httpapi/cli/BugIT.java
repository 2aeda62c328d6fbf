package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a bug looks like from outside: exit status 70 and one line. The bug is a compiler that fails
 * on purpose; it lies before the program's own on the class path, so that the program needs no hook
 * for it.
 */
class BugIT {
  private static final String BROKEN_COMPILER =
      """
      package dev.httpapi;

      import dev.httpapi.diagnostics.Diagnostics;
      import dev.httpapi.template.Fields;
      import java.util.Optional;

      public final class Compiler {
        public static Optional<Fields> compile(Input in, CompileOptions options, Diagnostics to) {
          String name = System.getProperty("bug");
          switch (name) {
            case "IllegalStateException": throw new IllegalStateException("on\\npurpose");
            case "ClassCastException": Object text = ""; return Optional.of((Fields) text);
            case "StackOverflowError": return compile(in, options, to);
            case "OutOfMemoryError": throw new OutOfMemoryError();
            case "NoClassDefFoundError": throw new NoClassDefFoundError("dev/httpapi/Gone");
            case "ExceptionInInitializerError": return Broken.VALUE;
            case "AssertionError": throw new AssertionError("on purpose");
            default: throw new UnsupportedOperationException(name);
          }
        }

        private static class Broken {
          static final Optional<Fields> VALUE = Optional.of((Fields) null);
        }
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void breakTheCompiler() throws IOException {
    Services.write(folder.resolve("serverless.yml"), Services.SHOP);
    Path source = Files.writeString(folder.resolve("Compiler.java"), BROKEN_COMPILER);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                Program.JAR.toString(),
                "-d",
                folder.resolve("broken").toString(),
                source.toString());
    assertEquals(0, status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IllegalStateException",
        "ClassCastException",
        "StackOverflowError",
        "OutOfMemoryError",
        "NoClassDefFoundError",
        "ExceptionInInitializerError",
        "AssertionError",
      })
  void isOneLineThatAsksForAReport(String bug) {
    assertBug(withBug(bug).run(), bug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IllegalStateException", "NoClassDefFoundError"})
  void showsItsTraceForTheAsking(String bug) {
    Outcome outcome = withBug(bug).with("--debug").run();
    assertEquals(70, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.errLines().get(0).contains("report"), outcome.err());
    assertTrue(outcome.err().contains("\tat dev.httpapi.Compiler.compile("), outcome.err());
  }

  @Test
  void leavesTheOutputAsItWas() throws IOException {
    Path output = Files.writeString(folder.resolve("out.yml"), "before");
    assertEquals(70, withBug("ClassCastException").with("-o", "out.yml").run().status());
    assertEquals("before", Files.readString(output));
  }

  @Test
  void aHeapThatIsTooSmallIsOne() throws IOException {
    Services.write(folder.resolve("large.yml"), Services.ofSize(2000));
    Program program = Program.httpapi(folder, "compile", "large.yml").withJvm("-Xmx8m");
    assertBug(program.run(), "OutOfMemoryError");
  }

  private static Program withBug(String name) {
    String classPath = folder.resolve("broken") + File.pathSeparator + Program.JAR;
    return Program.java(
        folder, "-Dbug=" + name, "-cp", classPath, "dev.httpapi.cli.Main", "compile");
  }

  private static void assertBug(Outcome outcome, String name) {
    assertAll(
        () -> assertEquals(70, outcome.status()),
        () -> assertEquals("", outcome.out()),
        () -> assertEquals(1, outcome.errLines().size(), outcome.err()),
        () -> assertTrue(outcome.err().contains(name), outcome.err()),
        () -> assertTrue(outcome.err().contains("report"), outcome.err()),
        () -> assertFalse(outcome.err().contains("\tat "), outcome.err()));
  }
}
