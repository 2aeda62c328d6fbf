/** WebSocket APIs. */
package dev.httpapi.emit.websocket;
