/**
 * The configuration held against {@code schemas/*.json}: verdict, the coercions that come with it,
 * and the explanation of what is wrong.
 */
package dev.httpapi.schema;
