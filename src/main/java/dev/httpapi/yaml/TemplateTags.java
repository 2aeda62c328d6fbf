package dev.httpapi.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags of templates: those that the framework knows, and what came later or stands in few
 * places.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class TemplateTags {
  private TemplateTags() {}

  static List<String> all() {
    List<String> tags = new ArrayList<>(ShortTags.KNOWN);
    tags.addAll(
        List.of(
            "!Contains",
            "!EachMemberEquals",
            "!EachMemberIn",
            "!Length",
            "!RefAll",
            "!ToJsonString",
            "!Transform",
            "!ValueOf",
            "!ValueOfAll"));
    return tags;
  }
}
