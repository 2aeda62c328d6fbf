/**
 * Where the code of functions and the content of layers lies, and the digests that tell one content
 * from another.
 */
package dev.httpapi.packaging;
