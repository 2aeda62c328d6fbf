package dev.httpapi.model;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import java.util.Optional;

/**
 * How Lambda writes a function's logs; what is absent is left to Lambda.
 *
 * @param span where it is written, or the function
 * @param format {@code JSON} or {@code Text}
 * @param applicationLevel the least level of the function's own lines
 * @param systemLevel the least level of Lambda's lines
 * @param group the log group of another name, which the service does not make
 * @param infrequentAccess whether the logs go to a second group, of the class for rare reading
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">
 *     Configuring advanced logging controls</a>
 */
public record Logging(
    Span span,
    Optional<Node> format,
    Optional<Node> applicationLevel,
    Optional<Node> systemLevel,
    Optional<Node> group,
    boolean infrequentAccess) {}
