/** The APIs that a template makes: their routes, and which route of two templates is which. */
package dev.httpapi.diff.apis;
