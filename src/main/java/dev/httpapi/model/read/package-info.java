/** A checked tree, read into the model: one reader for each concept. */
package dev.httpapi.model.read;
