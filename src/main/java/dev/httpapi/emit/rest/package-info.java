/** REST APIs. */
package dev.httpapi.emit.rest;
