package dev.httpapi.postdeploy;

import dev.httpapi.model.RestApi;
import dev.httpapi.model.RestStage;
import dev.httpapi.model.Service;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a REST API's stage that are made after its deployment.
 *
 * @param stackName the stack that the API is in
 * @param restApi the logical id of the API
 * @param stageName the stage
 * @param operations patches of the stage, in order
 * @param tags of the stage
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateStage-Patch">
 *     Patch operations of UpdateStage</a>
 */
public record StageUpdate(
    String stackName,
    String restApi,
    String stageName,
    List<Operation> operations,
    Map<String, String> tags) {

  /** Stands in a value for the ARN of the stage's log group, up to the group's name. */
  public static final String LOG_GROUPS = "arn:${Partition}:logs:${Region}:${AccountId}:log-group:";

  /** One patch; a removal has no value. */
  public record Operation(String op, String path, Optional<String> value) {}

  public StageUpdate {
    operations = List.copyOf(operations);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return operations.isEmpty() && tags.isEmpty();
  }

  /** What is left to do for a service; nothing for one without a REST API of its own. */
  public static StageUpdate of(Service service) {
    List<Operation> operations = new ArrayList<>();
    Map<String, String> tags = new LinkedHashMap<>();
    String stageName = service.stage();
    Optional<RestApi> api = service.restApi();
    if (api.isPresent() && api.get().target() instanceof RestApi.Own) {
      RestStage stage = api.get().stage();
      stageName = stage.name();
      if (!stage.explicit()) {
        operations.addAll(operations(service, stage));
        tags.putAll(tags(stage));
      }
    }
    return new StageUpdate(service.stackName(), "ApiGatewayRestApi", stageName, operations, tags);
  }

  private static List<Operation> operations(Service service, RestStage stage) {
    List<Operation> operations = new ArrayList<>();
    if (stage.tracing().isPresent()) {
      operations.add(replace("/tracingEnabled", stage.tracing().get().value()));
    }
    if (stage.metrics().isPresent()) {
      operations.add(replace("/*/*/metrics/enabled", stage.metrics().get().value()));
    }
    if (stage.logs().isPresent()) {
      logs(service, stage, stage.logs().get().value(), operations);
    }
    return operations;
  }

  private static void logs(
      Service service, RestStage stage, RestStage.Logs logs, List<Operation> operations) {
    if (logs.enabled() && logs.access()) {
      String group = stage.logGroupName(service.name());
      operations.add(replace("/accessLogSettings/destinationArn", LOG_GROUPS + group));
      operations.add(
          replace(
              "/accessLogSettings/format",
              logs.format() instanceof Scalar format ? format.text() : ""));
    } else if (logs.enabled()) {
      operations.add(new Operation("remove", "/accessLogSettings", Optional.empty()));
    }
    boolean whole = logs.enabled() && logs.fullExecutionData();
    operations.add(replace("/*/*/logging/dataTrace", whole));
    operations.add(replace("/*/*/logging/loglevel", logs.enabled() ? logs.level() : "OFF"));
  }

  private static Operation replace(String path, boolean value) {
    return replace(path, value ? "true" : "false");
  }

  private static Operation replace(String path, String value) {
    return new Operation("replace", path, Optional.of(value));
  }

  private static Map<String, String> tags(RestStage stage) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (stage.tags().isPresent()) {
      for (Mapping.Entry tag : stage.tags().get().value().entries()) {
        if (tag.value() instanceof Scalar value) {
          tags.put(tag.key(), value.text());
        }
      }
    }
    return tags;
  }
}
