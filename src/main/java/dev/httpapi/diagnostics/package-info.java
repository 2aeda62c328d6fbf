/** What the compiler has to say: coded, located diagnostics, and what switches them. */
package dev.httpapi.diagnostics;
