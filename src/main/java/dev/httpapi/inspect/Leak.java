package dev.httpapi.inspect;

import dev.httpapi.source.Span;

/**
 * A value of the environment that stands in a template.
 *
 * @param name the variable of the environment
 * @param use where the service uses it
 * @param place where the value lies in the template
 * @param certain whether it is known to lie there; else a text there only holds the same characters
 */
public record Leak(String name, Span use, TemplatePlace place, boolean certain) {}
