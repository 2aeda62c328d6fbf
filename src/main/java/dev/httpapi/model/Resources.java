package dev.httpapi.model;

import dev.httpapi.source.Mapping;
import java.util.Optional;

/**
 * What a service adds to its template.
 *
 * @param template sections of a template, laid over the generated one
 * @param extensions changes to generated resources, by logical id
 */
public record Resources(Optional<Mapping> template, Optional<Mapping> extensions) {}
