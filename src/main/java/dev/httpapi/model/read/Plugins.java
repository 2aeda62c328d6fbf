package dev.httpapi.model.read;

import java.util.Set;

/** What is known of the framework's plugins. */
final class Plugins {
  /** Plugins that emulate AWS on this machine, and leave template and code as they are. */
  private static final Set<String> LOCAL_ONLY =
      Set.of("serverless-offline", "serverless-dynamodb-local", "serverless-s3-local");

  private Plugins() {}

  static boolean leavesTemplateAlone(String name) {
    return LOCAL_ONLY.contains(name);
  }
}
