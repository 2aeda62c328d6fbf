/** The command line: the only package that prints, exits or knows a terminal. */
package dev.httpapi.cli;
