/**
 * What an update of a property does to the live resource, by a table that is read from files: one
 * for each type of CloudFormation, with its source. {@code docs/updates.md} says how they read.
 */
package dev.httpapi.diff.updates;
