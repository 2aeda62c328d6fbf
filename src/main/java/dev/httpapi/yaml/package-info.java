/** YAML and JSON text, read to located trees as js-yaml and {@code JSON.parse} read it. */
package dev.httpapi.yaml;
