package dev.httpapi.javascript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which node runs TypeScript, and how, as the change history of its documentation says.
 *
 * @see <a href="https://nodejs.org/docs/latest/api/typescript.html">Modules: TypeScript</a>
 */
class TypeScriptTest {

  @ParameterizedTest
  @CsvSource({
    "v18.20.4, NONE",
    "v20.20.2, NONE",
    "v21.7.3, NONE",
    "v22.5.1, NONE",
    "v22.6.0, BY_FLAG",
    "v22.17.1, BY_FLAG",
    "v22.18.0, BUILT_IN",
    "v23.0.0, BY_FLAG",
    "v23.5.0, BY_FLAG",
    "v23.6.0, BUILT_IN",
    "v24.0.0, BUILT_IN",
    "v25.0.0-nightly20260101, BUILT_IN",
    "nothing, NONE"
  })
  void byTheVersion(String version, TypeScript expected) {
    assertEquals(expected, TypeScript.of(version));
  }
}
