/** Checks over the whole model, one a class, listed in {@link dev.httpapi.check.Checks}. */
package dev.httpapi.check;
