package dev.httpapi.model;

import java.util.Optional;

/**
 * A function's code as it is to be found by CloudFormation.
 *
 * @param location where it lies
 * @param digest the SHA-256 of its content in Base64, when somebody needs it
 * @param isArchive whether that digest is the one that Lambda computes of the uploaded archive
 * @param content the archive's content, when the digest is to go on behind it
 */
public record PackagedCode(
    Location location, Optional<String> digest, boolean isArchive, Optional<Content> content) {

  /** The content of an archive, digested already. */
  public interface Content {

    /** The SHA-256, in Base64, of the content and a text after it. */
    String digestWith(String text);
  }

  /** Where code lies. */
  public sealed interface Location {}

  /** A path relative to the template, which {@code aws cloudformation package} uploads. */
  public record LocalPath(String path) implements Location {}

  /** An object in a bucket. */
  public record InBucket(String bucket, String key) implements Location {}
}
