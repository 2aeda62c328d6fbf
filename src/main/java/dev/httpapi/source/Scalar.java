package dev.httpapi.source;

/** A value without parts. */
public sealed interface Scalar extends Node permits StringNode, NumberNode, BooleanNode, NullNode {

  /** The value as text, as JavaScript's {@code String(value)} writes it. */
  String text();
}
