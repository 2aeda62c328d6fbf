package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.Optional;

/**
 * What a function is attached to.
 *
 * @param vpc its subnets and security groups
 * @param mentionsVpc whether the function has a {@code vpc} key at all, which by itself gives the
 *     shared role the permission to attach
 * @param fileSystem an EFS access point
 */
public record FunctionNetwork(
    Optional<Vpc> vpc, boolean mentionsVpc, Optional<FileSystem> fileSystem) {

  /** Subnets and security groups, and whether IPv6 leads out of subnets that have both. */
  public record Vpc(
      Node securityGroupIds, Node subnetIds, Optional<Node> ipv6AllowedForDualStack) {}

  /** An EFS access point and the path where the function finds it. */
  public record FileSystem(Node arn, Node localMountPath) {}
}
