/** The model, turned into the resources and outputs of a template: one emitter for each concept. */
package dev.httpapi.emit;
