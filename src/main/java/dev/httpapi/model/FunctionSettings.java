package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.Optional;

/**
 * What a function runs with.
 *
 * @param memorySize MiB
 * @param timeout seconds
 * @param ephemeralStorage MiB of {@code /tmp}
 * @param environment the provider's variables and the function's over them
 * @param tags the provider's tags and the function's over them
 * @param tracing {@code Active} or {@code PassThrough}, or a function that gives one
 * @param deadLetterTarget the ARN of a topic or queue
 * @param recursiveLoop what happens when it invokes itself over and over: {@code Allow} or {@code
 *     Terminate}
 */
public record FunctionSettings(
    Node memorySize,
    Node timeout,
    Optional<Node> description,
    Optional<Node> architecture,
    Optional<Node> ephemeralStorage,
    Optional<Node> reservedConcurrency,
    Optional<Mapping> environment,
    Optional<Mapping> tags,
    Optional<Node> layers,
    Optional<Node> kmsKeyArn,
    Optional<Node> tracing,
    Optional<Node> deadLetterTarget,
    Optional<String> recursiveLoop) {}
