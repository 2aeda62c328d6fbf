package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A Lambda layer that the service publishes.
 *
 * @param key its key under {@code layers}, from which logical ids are made
 * @param span where the key stands
 * @param content the archive or folder that it is made of
 * @param name the name it has in AWS, its key unless it is set
 * @param allowedAccounts who else may use it: account numbers, root ARNs, {@code *} for everybody
 * @param retained whether versions of it are kept when a new one is published
 */
public record Layer(
    String key,
    Span span,
    Artifact content,
    Node name,
    Optional<Node> description,
    Optional<Node> licenseInfo,
    Optional<Node> compatibleRuntimes,
    Optional<Node> compatibleArchitectures,
    List<Scalar> allowedAccounts,
    boolean retained) {

  public Layer {
    allowedAccounts = List.copyOf(allowedAccounts);
  }
}
