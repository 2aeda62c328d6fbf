package dev.httpapi.postdeploy;

import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A stage's update as JSON: the parameters of {@code UpdateStage} and {@code TagResource}, with
 * {@code ${RestApiId}}, {@code ${Partition}}, {@code ${Region}} and {@code ${AccountId}} to be
 * filled in.
 */
public final class StageUpdateJson {
  private static final String API = "${RestApiId}";

  private StageUpdateJson() {}

  /** The JSON text. */
  public static String write(StageUpdate update) {
    List<Value> calls = new ArrayList<>();
    if (!update.operations().isEmpty()) {
      calls.add(
          new Fields()
              .put("action", "UpdateStage")
              .put(
                  "parameters",
                  new Fields()
                      .put("restApiId", API)
                      .put("stageName", update.stageName())
                      .put("patchOperations", operations(update))));
    }
    if (!update.tags().isEmpty()) {
      calls.add(
          new Fields()
              .put("action", "TagResource")
              .put(
                  "parameters",
                  new Fields()
                      .put("resourceArn", stageArn(update, API))
                      .put("tags", tags(update))));
    }
    Fields root =
        new Fields()
            .put("stackName", update.stackName())
            .put("restApiLogicalId", update.restApi())
            .put("calls", Value.list(calls));
    return TemplateWriter.write(root, TemplateFormat.JSON);
  }

  private static String stageArn(StageUpdate update, String api) {
    return "arn:${Partition}:apigateway:${Region}::/restapis/"
        + api
        + "/stages/"
        + update.stageName();
  }

  private static Value operations(StageUpdate update) {
    List<Value> operations = new ArrayList<>();
    for (StageUpdate.Operation operation : update.operations()) {
      Fields fields = new Fields().put("op", operation.op()).put("path", operation.path());
      operation.value().ifPresent(value -> fields.put("value", value));
      operations.add(fields);
    }
    return Value.list(operations);
  }

  static Fields tags(StageUpdate update) {
    Fields tags = new Fields();
    for (Map.Entry<String, String> tag : update.tags().entrySet()) {
      tags.put(tag.getKey(), tag.getValue());
    }
    return tags;
  }
}
