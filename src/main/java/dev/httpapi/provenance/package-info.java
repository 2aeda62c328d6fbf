/** Where each part of a template comes from: places, names, references in both directions. */
package dev.httpapi.provenance;
