/** Rules of prudence. */
package dev.httpapi.rules.security;
