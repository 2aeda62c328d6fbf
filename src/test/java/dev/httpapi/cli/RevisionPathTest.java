package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionPathTest {

  @ParameterizedTest
  @CsvSource({
    "origin/main:api/serverless.yml, origin/main, api/serverless.yml",
    "HEAD~1:./serverless.yml, HEAD~1, ./serverless.yml",
    "main:, main, ''",
    "main@{12:30}:a:b.yml, main@{12:30}, a:b.yml",
    "origin/main...:a.yml, origin/main..., a.yml"
  })
  void aRevisionAndAPath(String word, String revision, String path) {
    assertEquals(Optional.of(new RevisionPath(revision, path)), RevisionPath.of(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serverless.yml", "-", ":a.yml", "", "pom.xml"})
  void aFile(String word) {
    assertEquals(Optional.empty(), RevisionPath.of(word));
  }

  @Test
  void onlyDotsLeadFromTheWorkingFolder() {
    assertEquals(true, new RevisionPath("a", "../b").isFromWorkingFolder());
    assertEquals(true, new RevisionPath("a", "./b").isFromWorkingFolder());
    assertEquals(false, new RevisionPath("a", ".github/b").isFromWorkingFolder());
  }
}
