/** What AWS refuses only when a stack is deployed, found in its template before. */
package dev.httpapi.rules;
