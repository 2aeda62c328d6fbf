/** What a comparison speaks of: two sides, the changes between them, what each change is called. */
package dev.httpapi.diff.base;
