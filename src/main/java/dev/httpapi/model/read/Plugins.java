package dev.httpapi.model.read;

import java.util.Set;

/** What is known of the framework's plugins. */
final class Plugins {
  /** The plugin whose settings are compiled, as version 4 of the framework has built them in. */
  static final String ROLES_PER_FUNCTION = "serverless-iam-roles-per-function";

  /** Plugins that emulate AWS on this machine, and leave template and code as they are. */
  private static final Set<String> LOCAL_ONLY =
      Set.of("serverless-offline", "serverless-dynamodb-local", "serverless-s3-local");

  /** Plugins whose variables, and what they set in functions, are compiled. */
  private static final Set<String> GIT_VARIABLES =
      Set.of("serverless-plugin-git-variables", "serverless-git-info");

  private Plugins() {}

  /** Whether a template is the same without the plugin, by itself or since we do its work. */
  static boolean leavesTemplateAlone(String name) {
    return LOCAL_ONLY.contains(name)
        || GIT_VARIABLES.contains(name)
        || name.equals(ROLES_PER_FUNCTION);
  }
}
