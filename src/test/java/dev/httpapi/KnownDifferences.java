package dev.httpapi;

import dev.httpapi.testing.Fixture;
import org.json.JSONException;
import org.json.JSONObject;

/** Where our templates differ from the framework's on purpose; see docs/differences.md. */
final class KnownDifferences {
  private static final String BUCKET = "ServerlessDeploymentBucket";

  private KnownDifferences() {}

  /** Takes out of both templates in what they may differ. */
  static void level(Fixture fixture, JSONObject expected, JSONObject ours) throws JSONException {
    new CodeDifferences(fixture).level(expected, ours);
    NewerDifferences.level(expected, ours);
    WebsocketDifferences.level(expected, ours);
    RestDifferences.level(expected, ours);
  }

  /** Code is uploaded by other programs, to a bucket of theirs, unless this one is asked for. */
  static void withoutDeploymentBucket(JSONObject template) throws JSONException {
    JSONObject resources = template.getJSONObject("Resources");
    resources.remove(BUCKET);
    resources.remove(BUCKET + "Policy");
    template.getJSONObject("Outputs").remove(BUCKET + "Name");
  }
}
