/**
 * Text and the located tree that it becomes: every value knows the file, line and column it was
 * written at.
 */
package dev.httpapi.source;
