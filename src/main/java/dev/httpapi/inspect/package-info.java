/**
 * What a person asks of a service beside its template: its variables, what of the environment lands
 * in the template, the service as it resolves.
 */
package dev.httpapi.inspect;
