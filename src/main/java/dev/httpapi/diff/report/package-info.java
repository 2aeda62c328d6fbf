/** How a comparison is shown: in a terminal, in a pull request, to a program. */
package dev.httpapi.diff.report;
