/** A template whose resources and values know the place in the configuration that they are from. */
package dev.httpapi.template.located;
