package dev.httpapi.diff.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Patterns compare as the sets of texts that they stand for. */
class GlobProperties {
  /** Two letters of the patterns, and one that stands for all others. */
  private static final List<String> TEXTS = texts("abz", 7);

  private static List<String> texts(String alphabet, int longest) {
    List<String> all = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int to = all.size();
      for (int i = from; i < to; i++) {
        for (char letter : alphabet.toCharArray()) {
          all.add(all.get(i) + letter);
        }
      }
      from = to;
    }
    return all;
  }

  private static boolean matches(String pattern, String text) {
    return text.matches(pattern.replace("*", ".*").replace("?", "."));
  }

  @Property(tries = 400)
  void coversIsInclusion(@ForAll("patterns") String one, @ForAll("patterns") String other) {
    boolean included = TEXTS.stream().allMatch(text -> !matches(other, text) || matches(one, text));
    assertEquals(included, Glob.of(one).covers(Glob.of(other)), () -> one + " covers " + other);
  }

  @Property(tries = 400)
  void meetsIsIntersection(@ForAll("patterns") String one, @ForAll("patterns") String other) {
    boolean common = TEXTS.stream().anyMatch(text -> matches(other, text) && matches(one, text));
    assertEquals(common, Glob.of(one).meets(Glob.of(other)), () -> one + " meets " + other);
  }

  @Property(tries = 1000)
  void coversItself(@ForAll("patterns") String one) {
    assertTrue(Glob.of(one).covers(Glob.of(one)));
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void coversWhatIsCovered(
      @ForAll("patterns") String one,
      @ForAll("patterns") String other,
      @ForAll("patterns") String third) {
    if (Glob.of(one).covers(Glob.of(other)) && Glob.of(other).covers(Glob.of(third))) {
      assertTrue(Glob.of(one).covers(Glob.of(third)));
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("a", "b", "*", "*", "?")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }
}
