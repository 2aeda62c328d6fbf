package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.StringNode;
import java.util.List;

/**
 * The settings whose value itself is needed to compile: logical ids are made of it, files are read
 * by it, or the framework decides by it. What only AWS knows, now or at the deployment, cannot
 * stand there.
 */
final class NeededValues {
  /** Paths of settings; a star is any key or item, and what stands below a setting counts too. */
  private static final List<String> SETTINGS =
      List.of(
          "service",
          "frameworkVersion",
          "configValidationMode",
          "useDotenv",
          "plugins",
          "package",
          "provider.name",
          "provider.stage",
          "provider.versionFunctions",
          "provider.apiGateway.stage",
          "provider.apiGateway.usagePlan.*.*",
          "provider.httpApi.authorizers.*.name",
          "provider.httpApi.authorizers.*.type",
          "functions.*.package",
          "functions.*.condition",
          "functions.*.dependsOn",
          "functions.*.events.*.httpApi",
          "functions.*.events.*.http.path",
          "functions.*.events.*.http.method",
          "functions.*.events.*.http.integration",
          "functions.*.events.*.http.authorizer.name",
          "functions.*.events.*.http.authorizer.type",
          "functions.*.events.*.websocket.route",
          "functions.*.events.*.websocket.authorizer.name",
          "layers.*.path",
          "layers.*.package");

  /** Settings that name something by text, though a mapping there may hold values. */
  private static final List<String> NAMES =
      List.of("functions.*.events.*.http", "functions.*.events.*.websocket");

  private final Diagnostics diagnostics;

  NeededValues(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Tells every place that needs a value and has a promise of one. */
  void check(Node resolved) {
    for (String setting : SETTINGS) {
      walk(resolved, List.of(setting.split("\\.")), 0, setting, true);
    }
    for (String name : NAMES) {
      walk(resolved, List.of(name.split("\\.")), 0, name, false);
    }
  }

  private void walk(Node node, List<String> path, int depth, String setting, boolean below) {
    if (depth == path.size()) {
      if (below || node instanceof Scalar) {
        report(node, setting);
      }
      return;
    }
    String step = path.get(depth);
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (step.equals("*") || step.equals(entry.key())) {
          walk(entry.value(), path, depth + 1, setting, below);
        }
      }
    } else if (node instanceof Sequence list && step.equals("*")) {
      for (Node item : list.items()) {
        walk(item, path, depth + 1, setting, below);
      }
    }
  }

  private void report(Node node, String setting) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        report(entry.value(), setting);
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        report(item, setting);
      }
    } else if (node instanceof StringNode text && Deferred.isPromise(text.text())) {
      String last = setting.substring(setting.lastIndexOf('.') + 1);
      diagnostics.add(
          Diagnostic.of(
                  Code.VALUE_NEEDED,
                  text.span(),
                  "`"
                      + last
                      + "` must be known now, and `"
                      + Deferred.shown(text.text())
                      + "` is known to AWS only")
              .help("give the value with `--values`"));
    }
  }
}
