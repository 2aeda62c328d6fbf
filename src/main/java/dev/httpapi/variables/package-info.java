/** {@code ${...}} and {@code $<...>}: the grammar, where values come from, and their resolution. */
package dev.httpapi.variables;
