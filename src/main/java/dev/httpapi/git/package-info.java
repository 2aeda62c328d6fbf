/** What a git repository says of itself, and its files at a commit, read from its own files. */
package dev.httpapi.git;
