package dev.httpapi.model;

import java.util.Optional;

/**
 * A function's code as it is to be found by CloudFormation.
 *
 * @param location where it lies
 * @param digest the SHA-256 of its content in Base64, when somebody needs it
 * @param isArchive whether that digest is the one that Lambda computes of the uploaded archive
 */
public record PackagedCode(Location location, Optional<String> digest, boolean isArchive) {

  /** Where code lies. */
  public sealed interface Location {}

  /** A path relative to the template, which {@code aws cloudformation package} uploads. */
  public record LocalPath(String path) implements Location {}

  /** An object in a bucket. */
  public record InBucket(String bucket, String key) implements Location {}
}
