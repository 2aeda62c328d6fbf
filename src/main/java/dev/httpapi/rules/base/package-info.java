/** A template as rules look at it, and what a rule is. */
package dev.httpapi.rules.base;
