/** Where functions' code lies, and the digests that tell one content from another. */
package dev.httpapi.packaging;
