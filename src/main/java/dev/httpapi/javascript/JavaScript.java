package dev.httpapi.javascript;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.yaml.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of JavaScript and TypeScript of a service, run by one node, each once. The node is
 * started for the first of them.
 */
public final class JavaScript implements AutoCloseable {
  private static final List<String> EXTENSIONS =
      List.of(".js", ".cjs", ".mjs", ".ts", ".cts", ".mts");

  private final Path folder;
  private final String displayFolder;
  private final Map<String, String> environment;
  private final Map<String, String> options;
  private final CodeAllowed allowed;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<Integer, Mapping> early = new HashMap<>();
  private final Map<Integer, Service> pending = new HashMap<>();
  private final Map<Integer, RuntimeException> refused = new HashMap<>();
  private Optional<Running> plain = Optional.empty();
  private Optional<Running> typed = Optional.empty();
  private int questions;

  /** A process, and the version of its node. */
  private record Running(NodeProcess process, String version) {}

  /** What a function that a file exports may ask of the service. */
  public interface Service {

    /** A property by its path; empty when there is none. */
    Optional<Node> property(List<String> path);

    /** The value of a text with its variables resolved. */
    Node text(String text);
  }

  /** There is no process, and why. */
  private static final class NotRunningException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Failed failure;

    NotRunningException(Answer.Failed failure) {
      super(failure.reason(), null, false, false);
      this.failure = failure;
    }
  }

  /**
   * Files of a service.
   *
   * @param folder what node works in
   * @param displayFolder that folder as the user named it; empty for the working folder
   * @param environment all of the environment that node sees
   * @param options what exported functions find in {@code options}
   */
  public JavaScript(
      Path folder,
      String displayFolder,
      Map<String, String> environment,
      Map<String, String> options,
      CodeAllowed allowed) {
    this.folder = folder;
    this.displayFolder = displayFolder;
    this.environment = environment;
    this.options = options;
    this.allowed = allowed;
  }

  /** Whether a file of this name is a program. */
  public static boolean isProgram(String name) {
    for (String extension : EXTENSIONS) {
      if (name.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /** What a file exports that is a service itself: an object, or a promise of one. */
  public Answer service(Path file) {
    return run(file, Optional.empty(), Optional.empty());
  }

  /** The value of a file, or of an address in it; functions on the way are called. */
  public Answer value(Path file, Optional<List<String>> address, Service service) {
    String key = file + "\0" + (address.isPresent() ? String.join(".", address.get()) : "\0");
    Answer known = answers.get(key);
    if (known == null) {
      known = run(file, address, Optional.of(service));
      answers.put(key, known);
    }
    return known;
  }

  private Answer run(Path file, Optional<List<String>> address, Optional<Service> service) {
    int id = ++questions;
    try {
      NodeProcess process = processFor(file);
      String question =
          "{\"id\":"
              + id
              + ",\"file\":"
              + JsonText.of(file.toString())
              + ",\"address\":"
              + (address.isPresent() ? JsonText.of(address.get()) : "null")
              + ",\"service\":"
              + service.isEmpty()
              + ",\"options\":"
              + JsonText.of(options)
              + "}";
      pending.put(id, service.orElse(new NoService()));
      process.send(question);
      return answer(id, process);
    } catch (NotRunningException none) {
      return none.failure;
    } finally {
      pending.remove(id);
    }
  }

  /** Serves what functions ask, until the answer is there. */
  private Answer answer(int id, NodeProcess process) throws NotRunningException {
    while (!early.containsKey(id)) {
      Mapping message = receive(process);
      if (message.has("ask")) {
        tell(message, process);
      } else {
        early.put(number(message, "id"), message);
      }
    }
    Mapping message = early.remove(id);
    if (message.has("ended")) {
      process.awaitEnd();
    }
    return read(message);
  }

  private Mapping receive(NodeProcess process) throws NotRunningException {
    Optional<String> text = process.receive();
    if (text.isEmpty()) {
      throw new NotRunningException(
          process.isOutOfTime()
              ? Answer.Failed.because("there was no value after " + allowed.seconds() + " seconds")
                  .help("`--js-timeout` gives it more time")
              : Answer.Failed.because("node ended before there was a value"));
    }
    SourceFile file = new SourceFile("node", text.get());
    return JsonReader.read(file, new Diagnostics())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .orElseThrow(
            () -> new NotRunningException(Answer.Failed.because("node's answer is damaged")));
  }

  private Answer read(Mapping message) {
    Optional<Node> value = message.get("value");
    if (value.isPresent()) {
      return new Answer.Value(text(value.get()));
    }
    if (message.get("error").orElse(null) instanceof Mapping error) {
      RuntimeException cause = refused.get(number(error, "ask"));
      if (cause != null) {
        throw cause;
      }
      return new Answer.Failed(
          text(error.get("message").orElseThrow()), place(error), Optional.empty());
    }
    return new Answer.Absent();
  }

  private Optional<Span> place(Mapping error) {
    Optional<Node> name = error.get("file");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(text(name.get()));
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      SourceFile file = new SourceFile(shown(path), text);
      int line = number(error, "line");
      int column = number(error, "column");
      List<String> lines = file.lines();
      if (line < 1 || line > lines.size()) {
        return Optional.empty();
      }
      return Optional.of(
          column > 0
              ? Span.at(file, line, column, line, column + 1)
              : Span.at(file, line, 1, line, lines.get(line - 1).length() + 1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** A file by the name under which the user knows it; node follows symbolic links. */
  private String shown(Path path) throws IOException {
    Path real = folder.toRealPath();
    if (!path.startsWith(real)) {
      return path.toString();
    }
    return SourceFile.nameIn(displayFolder, real.relativize(path).toString());
  }

  /**
   * Answers what a function asks; what cannot be answered is its error, and ours if it stays so.
   */
  private void tell(Mapping ask, NodeProcess process) {
    int number = number(ask, "ask");
    String told = "{\"told\":" + number;
    Service service = pending.get(number(ask, "id"));
    if (service == null) {
      process.send(told + ",\"failed\":\"its file has given its value already\"}");
      return;
    }
    try {
      Optional<Node> value = valueOf(ask, service);
      process.send(
          told
              + (value.isEmpty()
                  ? ",\"absent\":true}"
                  : ",\"value\":" + JsonText.of(value.get()) + "}"));
    } catch (RuntimeException problem) {
      refused.put(number, problem);
      process.send(told + ",\"failed\":" + JsonText.of(String.valueOf(problem.getMessage())) + "}");
    }
  }

  private static Optional<Node> valueOf(Mapping ask, Service service) {
    Node about = ask.get("about").orElseThrow();
    return switch (text(ask.get("kind").orElseThrow())) {
      case "property" -> service.property(texts(about));
      case "variable" -> Optional.of(service.text("${" + text(about) + "}"));
      default -> Optional.of(service.text(text(about)));
    };
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        texts.add(text(item));
      }
    }
    return texts;
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : node.kind();
  }

  private static int number(Mapping message, String key) {
    return message.get(key).orElse(null) instanceof Scalar scalar
        ? Integer.parseInt(scalar.text())
        : 0;
  }

  private NodeProcess processFor(Path file) throws NotRunningException {
    plain = Optional.of(running(plain, List.of()));
    if (!file.toString().endsWith("ts")) {
      return plain.get().process();
    }
    String version = plain.get().version();
    return switch (TypeScript.of(version)) {
      case BUILT_IN -> plain.get().process();
      case BY_FLAG -> {
        typed = Optional.of(running(typed, List.of(TypeScript.FLAG)));
        yield typed.get().process();
      }
      case NONE ->
          throw new NotRunningException(
              Answer.Failed.because("node " + version + " does not run TypeScript")
                  .help("node " + TypeScript.NEEDED + " and later do; or compile the file first"));
    };
  }

  /** The process that there is, or a new one when a program has ended it. */
  private Running running(Optional<Running> present, List<String> flags)
      throws NotRunningException {
    if (present.isPresent()) {
      NodeProcess process = present.get().process();
      if (process.isAlive() || process.isOutOfTime()) {
        return present.get();
      }
      process.close();
    }
    return start(flags);
  }

  private Running start(List<String> flags) throws NotRunningException {
    try {
      NodeProcess process = NodeProcess.start(folder, environment, allowed, flags);
      try {
        return new Running(process, text(receive(process).get("version").orElseThrow()));
      } catch (NotRunningException useless) {
        process.close();
        throw useless;
      }
    } catch (IOException none) {
      throw new NotRunningException(
          Answer.Failed.because("there is no `node` to run it with")
              .help("install Node.js, or let PATH lead to it"));
    }
  }

  @Override
  public void close() {
    plain.ifPresent(running -> running.process().close());
    typed.ifPresent(running -> running.process().close());
  }

  /** A file that is the service itself has nothing that it could ask. */
  private record NoService() implements Service {

    @Override
    public Optional<Node> property(List<String> path) {
      return Optional.empty();
    }

    @Override
    public Node text(String text) {
      throw new IllegalStateException("a service that is a program asks nothing");
    }
  }
}
