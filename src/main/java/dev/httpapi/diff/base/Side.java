package dev.httpapi.diff.base;

import dev.httpapi.template.located.Template;

/**
 * One of the two templates that are compared, in canonical form.
 *
 * @param name what a person calls it: a file, {@code <stdin>}, a revision with a path
 */
public record Side(String name, Template template) {}
