package dev.httpapi.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.httpapi.digest.Sha1;
import dev.httpapi.digest.Sha256;
import dev.httpapi.testing.Programs;
import dev.httpapi.testing.WorkedRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name leads to the commit that git finds, and variables answer as if it were checked out. */
class RevisionTest {
  @TempDir Path temporary;
  private WorkedRepository shop;

  /** A clone whose branch {@code feature} has left {@code main}, which went on since. */
  @BeforeEach
  void repository() throws IOException {
    assumeTrue(Programs.isHere("git"));
    WorkedRepository central = WorkedRepository.in(temporary);
    central.commit("root");
    central.git("tag -a v1.0 -m one");
    central.commit("second");
    central.git("clone -q . ../clone");
    shop = central.beside("clone");
    central.commit("central");
    central.git("checkout -q -b feature/a");
    central.commit("feature of others");
    central.git("checkout -q main");
    shop.git("checkout -q -b feature");
    shop.commit("work");
    shop.git("tag light");
    shop.commit("more work");
    shop.git("fetch -q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD",
        "@",
        "main",
        "heads/main",
        "refs/heads/main",
        "origin/main",
        "origin",
        "origin/HEAD",
        "refs/remotes/origin/main",
        "origin/feature/a",
        "v1.0",
        "tags/v1.0",
        "light",
        "HEAD~2",
        "HEAD^",
        "main^0",
        "v1.0^{commit}",
        "v1.0^{}",
        "HEAD@{1}",
        "feature@{2}",
        "main@{upstream}",
        "main@{u}",
        "@{-1}",
        "v1.0-1-gABBREVIATED",
        "ABBREVIATED",
        "WHOLE",
        "HEAD^^~1"
      })
  void isWhatGitFinds(String name) throws IOException {
    String id = shop.git("rev-parse HEAD~1");
    String revision = name.replace("ABBREVIATED", id.substring(0, 9)).replace("WHOLE", id);
    String expected = shop.git("rev-parse " + revision + "^{commit}");
    try (Checkout checkout = shop.checkout(revision)) {
      assertEquals(expected, checkout.commit());
      assertEquals(revision, checkout.revision());
      assertEquals(
          expected, new WorkedRepository(checkout.root(), shop.home()).git("rev-parse HEAD"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, feature",
    "@, feature",
    "main, main",
    "refs/heads/main, main",
    "origin/main, main",
    "origin, main",
    "origin/feature/a, feature/a",
    "main~1, main",
    "HEAD^, feature",
    "feature@{1}, feature",
    "main@{upstream}, main",
    "@{-1}, main",
    "origin/main..., main",
    "...origin/main, feature",
    "v1.0, HEAD",
    "v1.0~0, HEAD"
  })
  void theBranchIsTheOneNamed(String revision, String branch) throws IOException {
    try (Checkout checkout = shop.checkout(revision)) {
      assertEquals(
          Optional.of(branch),
          new WorkedRepository(checkout.root(), shop.home()).value(GitValue.BRANCH));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "origin/main..., origin/main HEAD",
    "...origin/main, origin/main HEAD",
    "origin/feature/a...feature, origin/feature/a feature",
    "v1.0...main~0, v1.0 main"
  })
  void threeDotsAreTheMergeBase(String revision, String sides) throws IOException {
    try (Checkout checkout = shop.checkout(revision)) {
      assertEquals(shop.git("merge-base " + sides), checkout.commit());
    }
  }

  @Test
  void nothingInCommon() throws IOException {
    shop.git("checkout -q --orphan other");
    shop.commit("another root");
    assertEquals(
        "`origin/main` and `HEAD` have no commit in common",
        assertThrows(IOException.class, () -> shop.checkout("origin/main...").close())
            .getMessage());
    shop.git("clone -q --depth 1 --no-single-branch file://" + shop.folder() + " ../shallow");
    String message =
        assertThrows(
                IOException.class,
                () -> shop.beside("shallow").checkout("origin/main...origin/feature").close())
            .getMessage();
    assertTrue(message.contains("in this shallow clone: fetch the rest"), message);
  }

  @Test
  void anAbbreviationOfSeveral() throws IOException {
    // Two texts whose ids as blobs begin with the same four digits.
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; true; i++) {
      String text = "text " + i;
      byte[] blob = ("blob " + text.length() + "\0" + text).getBytes(StandardCharsets.UTF_8);
      String digits = Sha256.hex(new Sha1().update(blob, blob.length).take()).substring(0, 4);
      String other = seen.put(digits, text);
      if (other != null) {
        shop.write("one.txt", text);
        shop.write("other.txt", other);
        shop.commit("both");
        assertEquals(
            "`" + digits + "` is short for several objects: write more of it",
            assertThrows(IOException.class, () -> shop.checkout(digits).close()).getMessage());
        return;
      }
    }
  }

  /** The variables of a checkout are those of a working tree in which git has checked it out. */
  @ParameterizedTest
  @CsvSource({"feature, feature", "main, main", "v1.0, v1.0", "feature~1, light"})
  void variablesAreThoseOfTheRevision(String revision, String elsewhere) throws IOException {
    shop.git("config user.email shop@example.com");
    shop.git("config core.abbrev 9");
    Map<GitValue, Optional<String>> expected = new EnumMap<>(GitValue.class);
    shop.git("checkout -q " + elsewhere);
    for (GitValue value : GitValue.values()) {
      expected.put(value, shop.value(value));
    }
    shop.git("checkout -q --detach main");
    shop.write("untracked", "dirt");
    try (Checkout checkout = shop.checkout(revision)) {
      WorkedRepository own = new WorkedRepository(checkout.root(), shop.home());
      for (GitValue value : GitValue.values()) {
        if (value != GitValue.BRANCH) {
          assertEquals(expected.get(value), own.value(value), value.word());
        }
      }
    }
  }

  @Test
  void theUserIsOfTheRealRepositorysPlace() throws IOException {
    Files.writeString(
        shop.home().resolve(".gitconfig"),
        "[user]\nname = Ada\nemail = home@example.com\n[includeIf \"gitdir:"
            + shop.folder()
            + "/\"]\npath = ~/work\n");
    Files.writeString(shop.home().resolve("work"), "[user]\nemail = work@example.com\n");
    try (Checkout checkout = shop.checkout("main")) {
      assertEquals(
          Optional.of("work@example.com"),
          new WorkedRepository(checkout.root(), shop.home()).value(GitValue.EMAIL));
    }
  }

  @Test
  void packedReferencesAndObjects() throws IOException {
    shop.git("gc -q");
    shop.git("pack-refs --all");
    isWhatGitFinds("origin/main");
    isWhatGitFinds("v1.0");
    isWhatGitFinds("ABBREVIATED");
  }

  @Test
  void aDetachedHeadAsInCi() throws IOException {
    shop.git("checkout -q --detach");
    shop.git("branch -q -D main feature");
    theBranchIsTheOneNamed("origin/main", "main");
    threeDotsAreTheMergeBase("origin/main...", "origin/main HEAD");
    theBranchIsTheOneNamed("HEAD", "HEAD");
  }
}
