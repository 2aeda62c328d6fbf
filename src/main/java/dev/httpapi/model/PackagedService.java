package dev.httpapi.model;

import java.util.Map;

/**
 * Where everything lies that a service uploads.
 *
 * @param functions the code of every function that has some, by the function's key
 * @param layers the content of every layer, by the layer's key
 */
public record PackagedService(
    Map<String, PackagedCode> functions, Map<String, PackagedLayer> layers) {}
