package dev.httpapi.diff.base;

import dev.httpapi.diff.updates.UpdateBehaviour;
import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import java.util.Optional;

/**
 * A property of a resource that differs.
 *
 * @param path where it stands below the resource, such as {@code Properties.Environment.Variables}
 * @param behaviour what an update of it does to the live resource
 * @param remark what the behaviour depends on
 * @param before its value on the old side; empty where there is none
 * @param after its value on the new side; empty where there is none
 * @param follows the logical id of the replaced resource that gives it another value, if both sides
 *     write the same
 */
public record PropertyChange(
    String path,
    UpdateBehaviour behaviour,
    Optional<String> remark,
    Optional<Value> before,
    Optional<Value> after,
    Optional<Span> beforePlace,
    Optional<Span> afterPlace,
    Optional<String> follows) {}
