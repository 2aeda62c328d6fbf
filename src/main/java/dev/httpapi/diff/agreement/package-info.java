/** Changes that were agreed to: the file that lists them, and which changes it covers. */
package dev.httpapi.diff.agreement;
