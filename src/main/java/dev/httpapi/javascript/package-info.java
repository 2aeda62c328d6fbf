/** Files of JavaScript and TypeScript as values, run by the user's node when they allow it. */
package dev.httpapi.javascript;
