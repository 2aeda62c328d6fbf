/** What an update of a property does to the live resource. */
package dev.httpapi.diff.updates;
