package dev.httpapi.model;

/** How the id of a version is made of its code and properties. */
public enum VersionNaming {
  /** Of the code's digest and the properties with every key sorted, since the framework's 3.0. */
  SORTED,

  /**
   * Of the code itself and the properties as they stand: {@code lambdaHashingVersion: 20200924}.
   */
  AS_WRITTEN
}
