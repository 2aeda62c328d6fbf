/** One form for templates that mean the same. */
package dev.httpapi.diff.canonical;
