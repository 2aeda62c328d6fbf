package dev.httpapi.cli;

/** The version of this build, known without reading the jar's manifest. */
final class Version {
  static final String NUMBER = "@project.version@";

  private Version() {}
}
