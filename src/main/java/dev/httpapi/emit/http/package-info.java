/** HTTP APIs. */
package dev.httpapi.emit.http;
