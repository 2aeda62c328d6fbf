package dev.httpapi.report;

import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The fingerprint by which GitHub knows a result again when lines move: {@code
 * primaryLocationLineHash}, the only one that it looks at. What is hashed is what its upload action
 * hashes, which warns of fingerprints that differ from its own:
 * https://github.com/github/codeql-action/blob/main/src/fingerprints.ts.
 *
 * <p>The hash of a line is that of the hundred characters from its start on, spaces and tabs left
 * out, line ends as line feeds; the end of the file counts as U+FFFF, and behind it there are
 * zeros. It is a polynomial in 37 modulo 2^64. Behind it stands how many lines up to this one have
 * it.
 */
final class LineHashes {
  static final String NAME = "primaryLocationLineHash";

  private static final int BLOCK = 100;
  private static final long FACTOR = 37;
  private static final char END = '\uFFFF';

  private final Map<SourceFile, String[]> ofFiles = new IdentityHashMap<>();

  /** The fingerprint of the line that a span begins in. */
  String of(Span span) {
    String[] hashes = ofFiles.get(span.file());
    if (hashes == null) {
      hashes = hashes(span.file().text());
      ofFiles.put(span.file(), hashes);
    }
    return hashes[Math.max(1, Math.min(span.line(), hashes.length)) - 1];
  }

  private static String[] hashes(String text) {
    StringBuilder kept = new StringBuilder(text.length() + 1 + BLOCK);
    int[] starts = new int[text.length() + 2];
    int lines = keep(text, kept, starts);
    kept.append("\0".repeat(BLOCK));
    Map<String, Integer> seen = new HashMap<>();
    String[] hashes = new String[lines];
    for (int line = 0; line < lines; line++) {
      long hash = 0;
      for (int i = 0; i < BLOCK; i++) {
        hash = hash * FACTOR + kept.charAt(starts[line] + i);
      }
      String digits = Long.toHexString(hash);
      hashes[line] = digits + ":" + seen.merge(digits, 1, Integer::sum);
    }
    return hashes;
  }

  /** Collects what counts of a text, and where its lines begin in that; says how many there are. */
  private static int keep(String text, StringBuilder kept, int[] starts) {
    int lines = 0;
    boolean atStart = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : END;
      boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (c == ' ' || c == '\t' || second) {
        continue;
      }
      if (atStart) {
        starts[lines++] = kept.length();
      }
      kept.append(c == '\r' ? '\n' : c);
      atStart = c == '\n' || c == '\r';
    }
    return lines;
  }
}
