package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Deferred;
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
  private static final int DIGITS_OF_ACCOUNT = 12;

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
          check(entry, diagnostics);
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

  /** YAML reads an account without quotes as a number, and its leading zeros are gone. */
  private static void check(Mapping.Entry entry, Diagnostics diagnostics) {
    if (withoutBraces(entry.key()).equals("aws:accountId")
        && !(entry.value() instanceof Scalar account
            && account.text().length() == DIGITS_OF_ACCOUNT)) {
      diagnostics.add(
          Diagnostic.of(Code.INVALID_VALUE, entry.value().span(), "an account has twelve digits")
              .help("put it in quotes: `aws:accountId: \"012345678901\"`"));
    }
  }

  /** A variable as it is asked, which a file may write with its braces. */
  public static String withoutBraces(String key) {
    boolean braces = key.startsWith("${") && key.endsWith("}");
    return (braces ? key.substring(2, key.length() - 1) : key).replace(", ", ",");
  }

  /** The answer to a question that is asked as {@link #key} says. */
  Optional<Node> answer(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A question as it is written in the service, but for variables in it. */
  static String key(String type, List<Node> parameters, Optional<String> address) {
    StringBuilder key = new StringBuilder(type);
    if (!parameters.isEmpty()) {
      char separator = '(';
      for (Node parameter : parameters) {
        key.append(separator).append(parameter instanceof Scalar scalar ? scalar.text() : "");
        separator = ',';
      }
      key.append(')');
    }
    if (address.isPresent() || parameters.isEmpty()) {
      key.append(':').append(address.orElse(""));
    }
    return Deferred.shown(key.toString());
  }
}
