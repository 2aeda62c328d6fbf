package dev.httpapi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Globs as the framework's library matches them: every dot file, and stars within one folder. */
class FilePatternsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !**                        | a.js                    | false
          !**                        | src/deep/a.js           | false
          !** src/**                 | src/a.js                | true
          !** src/**                 | src/deep/a.js           | true
          !** src/**                 | other/src/a.js          | false
          !*.js                      | a.js                    | false
          !*.js                      | src/a.js                | true
          !**/*.js                   | a.js                    | false
          !**/*.js                   | src/deep/a.js           | false
          !src/**/a.js               | src/a.js                | false
          !src/**/a.js               | src/one/two/a.js        | false
          !src/**/a.js               | src/b.js                | true
          !src/*                     | src/a.js                | false
          !src/*                     | src/deep/a.js           | true
          !src/*/a.js                | src/deep/a.js           | false
          !src/*/a.js                | src/a.js                | true
          !./src/**                  | src/a.js                | false
          !node_modules/**           | node_modules/x/index.js | false
          !node_modules/** node_modules/x/** | node_modules/x/index.js | true
          node_modules/x/** !node_modules/** | node_modules/x/index.js | false
          !**/*.test.js              | src/a.test.js           | false
          !**/*.test.js              | src/a.js                | true
          !{src,lib}/**              | lib/a.js                | false
          !{src,lib}/**              | bin/a.js                | true
          !src/?.js                  | src/a.js                | false
          !src/?.js                  | src/ab.js               | true
          !src/[ab].js               | src/b.js                | false
          !src/[ab].js               | src/c.js                | true
          !**/.*                     | src/.hidden             | false
          !src/**                    | src/.hidden             | false
          !a.js a.js                 | a.js                    | true
          a.js !a.js                 | a.js                    | false
          .gitignore                 | .gitignore              | true
          """)
  void theLastPatternThatMatchesDecides(String patterns, String path, boolean included) {
    assertEquals(included, new FilePatterns(List.of(patterns.split(" "))).include(path));
  }

  @ParameterizedTest
  @CsvSource({
    "a.js,true",
    "src/a.js,true",
    ".hidden,true",
    ".gitignore,false",
    ".DS_Store,false",
    "npm-debug.log,false",
    "yarn-error.log,false",
    "src/npm-debug.log,true",
    "src/.gitignore,true"
  })
  void withoutPatternsAllButTheUsualIsPackaged(String path, boolean included) {
    assertEquals(included, new FilePatterns(List.of()).include(path));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !{src/**/a.js,lib/b.js}    | src/x/a.js | false
          !{src/**/a.js,lib/b.js}    | lib/b.js   | false
          !{src/**/a.js,lib/b.js}    | lib/a.js   | true
          ![a                        | b.js       | true
          !{a                        | b.js       | true
          !a\\                       | b.js       | true
          """)
  void oddPatternsAreNoCrash(String pattern, String path, boolean included) {
    assertEquals(included, new FilePatterns(List.of(pattern)).include(path));
  }
}
