/** Rules over the whole model, one a class, listed in {@link dev.httpapi.check.Rules}. */
package dev.httpapi.check;
