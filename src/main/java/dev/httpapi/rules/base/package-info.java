/** What a rule is, and what rules stand on. */
package dev.httpapi.rules.base;
