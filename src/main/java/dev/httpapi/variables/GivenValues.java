package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.SourceFile;
import dev.httpapi.yaml.JsonReader;
import dev.httpapi.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that a user gives to variables, by the variables as they are written: {@code
 * cf:network.VpcId: vpc-1}, also with the braces. Of several files the last that answers counts.
 */
public final class GivenValues {
  private final Map<String, Node> values = new HashMap<>();

  private GivenValues() {}

  /** Reads files of answers, YAML or JSON by their names; what is wrong is in the diagnostics. */
  public static GivenValues of(List<SourceFile> files, Diagnostics diagnostics) {
    GivenValues given = new GivenValues();
    for (SourceFile file : files) {
      Optional<Node> content =
          file.name().endsWith(".json")
              ? JsonReader.read(file, diagnostics)
              : YamlReader.read(file, diagnostics);
      if (content.isPresent()) {
        given.add(content.get(), diagnostics);
      }
    }
    return given;
  }

  private void add(Node content, Diagnostics diagnostics) {
    if (content instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        // What the skeleton leaves empty is not answered yet.
        if (!entry.value().isNull()) {
          values.put(withoutBraces(entry.key()), entry.value());
        }
      }
    } else if (!content.isNull()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  content.span(),
                  "values stand in a mapping, and this is " + content.kind())
              .help("write a line for each variable: `cf:network.VpcId: vpc-1`"));
    }
  }

  /** A variable as it is asked, which a file may write with its braces. */
  public static String withoutBraces(String key) {
    return key.startsWith("${") && key.endsWith("}") ? key.substring(2, key.length() - 1) : key;
  }

  /** The answer to a question, as it is written in the service but for variables in it. */
  Optional<Node> answer(VariableSource.Request request, String type) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(values.get(key(request, type)));
  }

  /** A question as it is asked: {@code type(parameters):address}. */
  static String key(VariableSource.Request request, String type) {
    StringBuilder key = new StringBuilder(type);
    if (!request.parameters().isEmpty()) {
      String separator = "(";
      for (Node parameter : request.parameters()) {
        key.append(separator).append(parameter instanceof Scalar scalar ? scalar.text() : "");
        separator = ", ";
      }
      key.append(')');
    }
    return key.append(':').append(request.address().orElse("")).toString();
  }
}
