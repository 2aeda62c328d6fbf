package dev.httpapi.diff.base;

/** Looks at two templates for one kind of consequence. */
public interface Evaluator {

  /** Tells what it finds. A value that is no literal, so that AWS alone knows it, is no guess's. */
  void evaluate(Pair pair, Consequences consequences);
}
