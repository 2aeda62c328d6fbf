/** What all emitters stand on: the stack that is being made, names, permissions, digests. */
package dev.httpapi.emit.base;
