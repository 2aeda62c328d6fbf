/** How diagnostics, and their pages, are shown: to people, to programs, to code scanning. */
package dev.httpapi.report;
