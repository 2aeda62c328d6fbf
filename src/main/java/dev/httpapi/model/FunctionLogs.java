package dev.httpapi.model;

import dev.httpapi.source.Node;
import java.util.Optional;

/** A function's log group: whether it has one, for how many days, and how data is protected. */
public record FunctionLogs(
    boolean disabled, Optional<Node> retentionInDays, Optional<Node> dataProtectionPolicy) {}
