/** What several tests need to reach the compiler and its recorded cases. */
package dev.httpapi.testing;
