package dev.httpapi.testing;

import dev.httpapi.CompileOptions;
import dev.httpapi.CompileOptions.Choice;
import dev.httpapi.javascript.CodeAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of a recorded case: options by their long names, and {@code --param} by name.
 */
public record Arguments(Map<String, String> options, Map<String, String> parameters) {
  private static final Map<String, String> LONG_NAMES =
      Map.of("-s", "stage", "--stage", "stage", "-r", "region", "--region", "region");

  /**
   * Reads what the framework was called with.
   *
   * @throws IllegalArgumentException when our command line refuses it
   */
  public static Arguments of(List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? rest.pop() : word.substring(equals + 1);
      if (name.equals("--param")) {
        int split = value.indexOf('=');
        if (split <= 0 || split == value.length() - 1) {
          throw new IllegalArgumentException("--param " + value);
        }
        parameters.put(value.substring(0, split), value.substring(split + 1));
      } else if (LONG_NAMES.containsKey(name)) {
        options.put(LONG_NAMES.get(name), value);
      } else {
        throw new IllegalArgumentException(word);
      }
    }
    return new Arguments(options, parameters);
  }

  /** These arguments as what is decided about a compilation that runs no programs. */
  public CompileOptions toOptions(Map<String, String> environment) {
    return toOptions(environment, Optional.empty(), false);
  }

  /**
   * These arguments as what is decided about a compilation.
   *
   * @param deploymentBucket whether the framework's deployment bucket is asked for
   */
  public CompileOptions toOptions(
      Map<String, String> environment, Optional<CodeAllowed> code, boolean deploymentBucket) {
    return new CompileOptions(
        Optional.ofNullable(options.get("stage")),
        Optional.ofNullable(options.get("region")),
        parameters,
        environment,
        List.of(),
        List.of(),
        Optional.empty(),
        code,
        deploymentBucket ? Set.of(Choice.DEPLOYMENT_BUCKET) : Set.of());
  }
}
