/** What a change does to the cost of a stack, and to what bounds it. */
package dev.httpapi.diff.limits;
