/** Rules of AWS::ApiGateway: REST APIs. */
package dev.httpapi.rules.rest;
