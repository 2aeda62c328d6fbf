/** Functions with their log groups, roles, versions, URLs and layers. */
package dev.httpapi.emit.lambda;
