package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.Optional;

/** What a function runs. */
public sealed interface FunctionCode {

  /**
   * A handler in an archive or a folder.
   *
   * @param handler the handler, such as {@code src/users.list}
   * @param runtime the Lambda runtime
   * @param artifact the archive, or the folder to be packaged
   * @param runtimeUpdates when Lambda may update the runtime, if not as it likes
   */
  record Handler(
      Node handler, Node runtime, Artifact artifact, Optional<RuntimeUpdates> runtimeUpdates)
      implements FunctionCode {}

  /** A container image. */
  record Image(
      Node uri, Optional<Node> command, Optional<Node> entryPoint, Optional<Node> workingDirectory)
      implements FunctionCode {}

  /** When Lambda updates a runtime: with the function only, or never from a given version. */
  record RuntimeUpdates(String mode, Optional<Node> versionArn) {}
}
