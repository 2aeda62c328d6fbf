/** What a change means to those who guard an API, and to those who do not. */
package dev.httpapi.diff.security;
