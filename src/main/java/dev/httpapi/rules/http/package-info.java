/** Rules of AWS::ApiGatewayV2: HTTP APIs and WebSocket APIs. */
package dev.httpapi.rules.http;
