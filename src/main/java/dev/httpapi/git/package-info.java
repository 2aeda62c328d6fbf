/** What a git repository says of itself, read from its files. */
package dev.httpapi.git;
