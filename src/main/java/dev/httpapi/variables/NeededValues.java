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
public final class NeededValues {
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
          "provider.lambdaHashingVersion",
          "provider.runtimeManagement",
          "provider.iam.role.mode",
          "provider.logs.restApi",
          "provider.logs.websocket",
          "provider.tracing.apiGateway",
          "provider.httpApi.cors",
          "provider.apiGateway.stage",
          "provider.httpApi.authorizers.*.name",
          "provider.httpApi.authorizers.*.type",
          "functions.*.package",
          "functions.*.condition",
          "functions.*.runtimeManagement",
          "functions.*.url",
          "functions.*.snapStart",
          "functions.*.versionFunction",
          "functions.*.dependsOn",
          "functions.*.events.*.httpApi",
          "functions.*.events.*.http.path",
          "functions.*.events.*.http.method",
          "functions.*.events.*.http.integration",
          "functions.*.events.*.http.private",
          "functions.*.events.*.http.async",
          "functions.*.events.*.http.cors",
          "functions.*.events.*.http.authorizer.name",
          "functions.*.events.*.http.authorizer.type",
          "functions.*.events.*.websocket.route",
          "functions.*.events.*.websocket.authorizer.name",
          "layers.*.path",
          "layers.*.retain",
          "layers.*.package");

  /** Settings that calls after the deployment name, where CloudFormation resolves nothing. */
  private static final List<String> CALLED =
      List.of("provider.stackName", "provider.tags", "provider.stackTags");

  /**
   * Parts of the user's own CloudFormation that take no function, and so no pseudo parameter.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
   *     Where functions may stand</a>
   */
  private static final List<String> PLAIN =
      List.of(
          "Description",
          "Mappings",
          "Parameters",
          "Metadata",
          "Transform",
          "Resources.*.Type",
          "Resources.*.Condition",
          "Resources.*.DependsOn",
          "Resources.*.DeletionPolicy",
          "Resources.*.UpdateReplacePolicy",
          "Outputs.*.Description",
          "Outputs.*.Condition");

  /**
   * Where a secure string of Systems Manager is refused at the deployment: CloudFormation gives it
   * to passwords of a few resources only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html">
   *     Secure strings</a>
   */
  private static final List<String> NOT_SECURE =
      List.of("provider.environment", "functions.*.environment");

  private static final String SECURE = "{{resolve:ssm-secure:";

  /** Settings that name something by text, though a mapping there may hold values. */
  private static final List<String> NAMES =
      List.of("functions.*.image", "functions.*.events.*.http", "functions.*.events.*.websocket");

  /** ARNs that name something by their last part; the account in one may be left open. */
  private static final List<String> NAMING_ARNS =
      List.of(
          "functions.*.events.*.http.authorizer",
          "functions.*.events.*.http.authorizer.arn",
          "functions.*.events.*.websocket.authorizer",
          "functions.*.events.*.websocket.authorizer.arn");

  private final Diagnostics diagnostics;

  NeededValues(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Tells every place that needs a value and has a promise of one. */
  void check(Node resolved) {
    if (!holdsPromise(resolved)) {
      return;
    }
    for (String setting : SETTINGS) {
      walk(resolved, setting, true, this::tellPromise);
    }
    for (String name : NAMES) {
      walk(resolved, name, false, this::tellPromise);
    }
    for (String arn : NAMING_ARNS) {
      walk(resolved, arn, false, this::tellUnnamed);
    }
    for (String part : PLAIN) {
      walk(resolved, "resources." + part, true, this::tellPseudoParameter);
      walk(resolved, "resources.*." + part, true, this::tellPseudoParameter);
    }
    for (String setting : NOT_SECURE) {
      walk(resolved, setting, true, this::tellSecureString);
    }
  }

  /** Tells every place that calls after the deployment need a value of, and has a promise. */
  public static void checkCalls(Node resolved, Diagnostics diagnostics) {
    NeededValues values = new NeededValues(diagnostics);
    for (String setting : CALLED) {
      values.walk(resolved, setting, true, values::tellPromise);
    }
  }

  private static boolean holdsPromise(Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (holdsPromise(entry.value())) {
          return true;
        }
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (holdsPromise(item)) {
          return true;
        }
      }
    }
    return node instanceof StringNode text && Deferred.isPromise(text.text());
  }

  /** What is said of a text at a setting. */
  private interface Teller {
    void tell(StringNode text, String setting);
  }

  private void walk(Node node, String setting, boolean below, Teller teller) {
    walk(node, List.of(setting.split("\\.")), 0, below, teller);
  }

  private void walk(Node node, List<String> path, int depth, boolean below, Teller teller) {
    if (depth == path.size()) {
      if (below || node instanceof Scalar) {
        tell(node, path.get(depth - 1), teller);
      }
      return;
    }
    String step = path.get(depth);
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (step.equals("*") || step.equals(entry.key())) {
          walk(entry.value(), path, depth + 1, below, teller);
        }
      }
    } else if (node instanceof Sequence list && step.equals("*")) {
      for (Node item : list.items()) {
        walk(item, path, depth + 1, below, teller);
      }
    }
  }

  private void tell(Node node, String setting, Teller teller) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        tell(entry.value(), setting, teller);
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        tell(item, setting, teller);
      }
    } else if (node instanceof StringNode text) {
      teller.tell(text, setting);
    }
  }

  private void tellPromise(StringNode text, String setting) {
    if (Deferred.isPromise(text.text())) {
      String shown = Deferred.shown(text.text());
      diagnostics.add(
          Diagnostic.of(
                  Code.VALUE_NEEDED,
                  text.span(),
                  "`" + setting + "` must be known now, and `" + shown + "` is known to AWS only")
              .help(help(text.text())));
    }
  }

  private void tellUnnamed(StringNode text, String setting) {
    String shown = Deferred.shown(text.text());
    if (!shown.startsWith("arn:") || shown.endsWith("}")) {
      tellPromise(text, setting);
    }
  }

  private void tellPseudoParameter(StringNode text, String setting) {
    if (Deferred.isIn(text.text())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VALUE_NEEDED,
                  text.span(),
                  "`"
                      + setting
                      + "` of a template takes no `"
                      + Deferred.shown(text.text())
                      + "`, which is known to AWS only")
              .help(help(text.text())));
    }
  }

  private void tellSecureString(StringNode text, String setting) {
    if (text.text().contains(SECURE)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.SECURE_STRING_REFUSED,
                  text.span(),
                  "CloudFormation gives no secure string to the environment of a function")
              .help(
                  "name a secret, `${ssm:/aws/reference/secretsmanager/name}`, or let the function"
                      + " read the parameter when it runs"));
    }
  }

  /** What to do where a value is needed and AWS alone has it. */
  static String help(String text) {
    return text.contains(Deferred.pseudoParameter("AWS::Region"))
        ? "name the region with `--region`, or give the value with `--values`"
        : "give the value with `--values`";
  }
}
