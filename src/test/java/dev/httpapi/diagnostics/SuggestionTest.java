package dev.httpapi.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("authorizer", "method", "path", "handler", "timeout", "memorySize", "env", "opt");

  @ParameterizedTest
  @CsvSource({
    "authoriser,authorizer",
    "authorizr,authorizer",
    "Authorizer,authorizer",
    "METHOD,method",
    "pth,path",
    "memorysize,memorySize",
    "timeOut,timeout",
    "enb,env",
    "paht,path",
    "tmieout,timeout",
    "memory,memorySize",
    "handlerPath,handler"
  })
  void aMisspeltWordIsRecognised(String word, String meant) {
    assertEquals(Optional.of(meant), Suggestion.nearest(word, KNOWN));
    assertEquals(Optional.of("did you mean `" + meant + "`?"), Suggestion.didYouMean(word, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"zebra", "x", "''", "authentication", "pathological"})
  void aWordFarFromAllIsNot(String word) {
    assertEquals(Optional.empty(), Suggestion.nearest(word, List.of("authorizer", "method")));
  }

  @Test
  void ofEquallyNearWordsTheFirstInTheAlphabetIsNamed() {
    assertEquals(Optional.of("cat"), Suggestion.nearest("bat", List.of("hat", "cat")));
  }

  @Test
  void theNearerWordIsNamed() {
    assertEquals(Optional.of("table"), Suggestion.nearest("tablee", List.of("label", "table")));
  }

  @Test
  void nothingIsNearToNoWords() {
    assertEquals(Optional.empty(), Suggestion.nearest("word", List.of()));
  }
}
