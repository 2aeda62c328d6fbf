package dev.httpapi.diff.security;

import dev.httpapi.diff.policies.Grant;
import java.util.List;
import java.util.Locale;

/**
 * Writing to the log groups of functions of this account, as the framework lets each function: that
 * comes and goes with functions.
 */
final class OwnLogs {
  private static final List<String> ACTIONS =
      List.of(
          "`logs:createloggroup`",
          "`logs:createlogstream`",
          "`logs:putlogevents`",
          "`logs:tagresource`");

  private static final String GROUPS =
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/";

  private OwnLogs() {}

  static boolean isAbout(Grant grant) {
    if (grant.action().allBut()
        || grant.resource().allBut()
        || !ACTIONS.contains(grant.action().text().toLowerCase(Locale.ROOT))) {
      return false;
    }
    String resource = String.join("", grant.resource().globs().get(0).parts());
    return resource.startsWith(GROUPS)
        && resource.length() > GROUPS.length()
        && resource.charAt(GROUPS.length()) != '*'
        && resource.charAt(GROUPS.length()) != '?';
  }
}
