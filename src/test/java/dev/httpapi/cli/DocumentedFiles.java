package dev.httpapi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * The files that a page gives to copy: its fenced blocks with a title.
 *
 * @param texts what is in them, by their names
 */
record DocumentedFiles(Map<String, String> texts) {
  private static final String FENCE = "```";
  private static final String TITLE = " title=";

  static DocumentedFiles of(Path page) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> block = new ArrayList<>();
    String open = "";
    for (String line : lines(page)) {
      if (!line.startsWith(FENCE)) {
        block.add(line);
      } else if (open.isEmpty()) {
        open = line;
        block.clear();
      } else {
        int title = open.indexOf(TITLE);
        if (title > 0) {
          texts.put(open.substring(title + TITLE.length()), String.join("\n", block) + "\n");
        }
        open = "";
      }
    }
    return new DocumentedFiles(texts);
  }

  /**
   * The same with other words in a file, which must be there, as a reader of the page sets them.
   */
  DocumentedFiles with(String name, String words, String others) {
    if (!text(name).contains(words)) {
      throw new AssertionError(name + " does not say " + words);
    }
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(name, text(name).replace(words, others));
    return new DocumentedFiles(changed);
  }

  String text(String name) {
    if (!texts.containsKey(name)) {
      throw new AssertionError("the page has no file " + name + ", but " + texts.keySet());
    }
    return texts.get(name);
  }

  /** The file as the tree that its YAML stands for. */
  Map<String, Object> yaml(String name) {
    return Tree.map(new Yaml().load(text(name)));
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
