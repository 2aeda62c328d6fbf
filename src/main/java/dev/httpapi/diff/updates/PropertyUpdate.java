package dev.httpapi.diff.updates;

import java.util.Optional;

public record PropertyUpdate(
    UpdateBehaviour behaviour, ListComparison list, Optional<String> remark) {}
