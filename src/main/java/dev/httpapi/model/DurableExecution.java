package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * How long executions of a durable function go on, over all of its invocations.
 *
 * @param timeout seconds
 * @param retentionInDays for how many days the history of an execution is kept after its end
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html">Lambda durable
 *     functions</a>
 */
public record DurableExecution(Span span, Node timeout, Optional<Node> retentionInDays) {}
