package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/** Where our WebSocket APIs differ from the framework's on purpose; see docs/differences.md. */
final class WebsocketDifferences {
  private static final String STAGE = "WebsocketsDeploymentStage";
  private static final String ACCOUNT = "ApiGatewayAccount";

  /** The framework's digest of nothing, which it takes of every API that another stack owns. */
  private static final String DIGEST_OF_NOTHING =
      "WebsocketsDeploymentRBNvo1WzZ4oRRq0W9hknpT7T8If536DEMBg9hyq4o";

  private WebsocketDifferences() {}

  /** Takes out of both templates in what they may differ. */
  static void level(JSONObject expected, JSONObject ours) throws JSONException {
    withoutStageDependency(ours);
    withoutDigestOfShared(expected, ours);
  }

  /** A stage that logs waits for the role to do so; the framework leaves that to luck. */
  private static void withoutStageDependency(JSONObject ours) throws JSONException {
    JSONObject resources = ours.getJSONObject("Resources");
    if (resources.has(ACCOUNT) && resources.has(STAGE)) {
      assertEquals(ACCOUNT, resources.getJSONObject(STAGE).remove("DependsOn"));
    }
  }

  private static void withoutDigestOfShared(JSONObject expected, JSONObject ours)
      throws JSONException {
    if (expected.getJSONObject("Resources").has(DIGEST_OF_NOTHING)) {
      JSONObject resources = ours.getJSONObject("Resources");
      List<String> deployments =
          Json.keys(resources).stream()
              .filter(id -> id.startsWith("WebsocketsDeployment") && !id.equals(STAGE))
              .toList();
      assertEquals(1, deployments.size());
      assertNotEquals(DIGEST_OF_NOTHING, deployments.get(0));
      resources.put(DIGEST_OF_NOTHING, resources.remove(deployments.get(0)));
    }
  }
}
