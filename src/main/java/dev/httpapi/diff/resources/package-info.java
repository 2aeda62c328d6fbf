/** Which resource is which, and what a deployment does to each of them. */
package dev.httpapi.diff.resources;
