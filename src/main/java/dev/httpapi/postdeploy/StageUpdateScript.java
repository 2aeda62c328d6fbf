package dev.httpapi.postdeploy;

import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;

/** A stage's update as a shell script of {@code aws} commands. */
public final class StageUpdateScript {
  private static final String HEAD =
      """
      #!/bin/sh
      # Settings of the stage %STAGE% that no template carries. Run it after each deployment of the stack.
      set -eu
      export AWS_PAGER=
      stack=%STACK%
      stage=%STAGE%
      api=$(aws cloudformation describe-stack-resource --stack-name "$stack" --logical-resource-id %API% \\
        --query StackResourceDetail.PhysicalResourceId --output text)
      """;

  private static final String IDENTITY =
      """
      identity=$(aws sts get-caller-identity --query Arn --output text)
      partition=$(echo "$identity" | cut -d: -f2)
      account=$(echo "$identity" | cut -d: -f5)
      region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region)}}
      """;

  private StageUpdateScript() {}

  /** The script; one that says so when there is nothing to do. */
  public static String write(StageUpdate update) {
    if (update.isEmpty()) {
      return "#!/bin/sh\n# The stage has no settings but those in the template.\n";
    }
    StringBuilder script = new StringBuilder();
    script.append(
        HEAD.replace("%STACK%", quoted(update.stackName()))
            .replace("%STAGE%", quoted(update.stageName()))
            .replace("%API%", update.restApi()));
    if (needsIdentity(update)) {
      script.append(IDENTITY);
    }
    if (!update.operations().isEmpty()) {
      script.append("aws apigateway update-stage --rest-api-id \"$api\" --stage-name \"$stage\"");
      script.append(" --patch-operations");
      for (StageUpdate.Operation operation : update.operations()) {
        script.append(" \\\n  ").append(operation(operation));
      }
      script.append('\n');
    }
    if (!update.tags().isEmpty()) {
      script.append("aws apigateway tag-resource --resource-arn ");
      script.append("\"arn:$partition:apigateway:$region::/restapis/$api/stages/$stage\" --tags");
      String tags = TemplateWriter.write(StageUpdateJson.tags(update), TemplateFormat.JSON);
      script.append(' ').append(quoted(tags.strip())).append('\n');
    }
    return script.toString();
  }

  private static boolean needsIdentity(StageUpdate update) {
    return !update.tags().isEmpty()
        || update.operations().stream()
            .anyMatch(operation -> operation.value().orElse("").startsWith(StageUpdate.LOG_GROUPS));
  }

  /** One patch in the shorthand of the {@code aws} command line. */
  private static String operation(StageUpdate.Operation operation) {
    String value = operation.value().orElse("");
    if (value.startsWith(StageUpdate.LOG_GROUPS)) {
      String group = value.substring(StageUpdate.LOG_GROUPS.length());
      return "op="
          + operation.op()
          + ",path="
          + operation.path()
          + ",value=\"arn:$partition:logs:$region:$account:log-group\":"
          + quoted(group);
    }
    String text = "op=" + operation.op() + ",path=" + operation.path();
    return operation.value().isEmpty() ? quoted(text) : quoted(text + ",value=" + member(value));
  }

  /** A value in the shorthand of the {@code aws} command line, in double quotes where it must. */
  private static String member(String text) {
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= Character.isLetterOrDigit(c) || "-_./:+@".indexOf(c) >= 0;
    }
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String quoted(String text) {
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= (c < 128 && Character.isLetterOrDigit(c)) || "-_./:=,@".indexOf(c) >= 0;
    }
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
