/** Rules that API Gateway has for APIs of every kind. */
package dev.httpapi.rules.gateway;
