/** Digests, by which contents are told apart. */
package dev.httpapi.digest;
