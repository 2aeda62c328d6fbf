package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Identity;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stages of an API by their names. A deployment of a REST API that names one makes it.
 *
 * @param api the logical id of the API, or its id as it is shown
 * @param byName what makes each stage
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html">AWS::ApiGateway::Deployment:
 *     StageName</a>
 */
record Stages(String api, Map<String, Declared> byName) {
  Stages {
    byName = new LinkedHashMap<>(byName);
  }

  /** The stages of all APIs of a template, by the APIs' ids. */
  static Map<String, Stages> of(Template template) {
    Map<String, Stages> all = new LinkedHashMap<>();
    for (Declared stage : template.ofType("AWS::ApiGatewayV2::Stage")) {
      add(stage, "ApiId", all);
    }
    for (String type : new String[] {"AWS::ApiGateway::Stage", "AWS::ApiGateway::Deployment"}) {
      for (Declared stage : template.ofType(type)) {
        add(stage, "RestApiId", all);
      }
    }
    return all;
  }

  private static void add(Declared stage, String property, Map<String, Stages> all) {
    String name = stage.get("StageName").map(SideBySide::now).orElse("");
    String api = Identity.of(stage.get(property));
    if (!name.isEmpty() && !api.isEmpty()) {
      all.computeIfAbsent(api, id -> new Stages(id, Map.of())).byName.putIfAbsent(name, stage);
    }
  }
}
