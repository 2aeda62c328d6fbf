/** What the compiler says to a person: coded, located diagnostics, and how they are shown. */
package dev.httpapi.diagnostics;
