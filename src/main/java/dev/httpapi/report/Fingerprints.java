package dev.httpapi.report;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.digest.Sha256;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two fingerprints of each result, which stay when lines are put in above it: GitHub's own, and one
 * of the code, the file and the line for whoever else compares results.
 */
final class Fingerprints {
  private static final String OWN = "codeFileLine/v1";
  private static final int DIGITS = 32;

  private final Map<SourceFile, List<String>> texts = new IdentityHashMap<>();
  private final LineHashes lines = new LineHashes();
  private final Sha256 digest = new Sha256();
  private final Map<String, Integer> seen = new HashMap<>();

  Fields of(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    return new Fields().put(LineHashes.NAME, lines.of(span)).put(OWN, own(diagnostic.code(), span));
  }

  /** Behind the digest stands how many results up to this one have it. */
  private String own(Code code, Span span) {
    List<String> text = texts.computeIfAbsent(span.file(), SourceFile::lines);
    String line = text.get(Math.max(1, Math.min(span.line(), text.size())) - 1);
    digest.update(code.id() + "\n" + span.file().name() + "\n" + line.strip());
    String hash = Sha256.hex(digest.take()).substring(0, DIGITS);
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }
}
