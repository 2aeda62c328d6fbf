package dev.httpapi.model;

/**
 * A layer's content as it is to be found by CloudFormation.
 *
 * @param location where it lies
 * @param digest the SHA-256 of the content in Base64
 * @param hash the SHA-1 of the layer's settings and content, 40 hexadecimal digits, by which a
 *     retained version is named
 */
public record PackagedLayer(PackagedCode.Location location, String digest, String hash) {}
