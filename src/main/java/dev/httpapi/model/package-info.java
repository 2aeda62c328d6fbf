/**
 * What a service says, in its own terms: functions, routes, authorizers. Values that the framework
 * passes on as they are stay located nodes.
 */
package dev.httpapi.model;
