package dev.httpapi.emit.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionDigestTest {
  private static final Optional<String> CODE = Optional.of("Y29kZQ==");

  private final VersionDigest digest = new VersionDigest();

  private String digest(Optional<String> code, Fields properties) {
    return digest.of(code, "", Value.list(), properties);
  }

  private static Fields properties() {
    return new Fields()
        .put("Code", ".")
        .put("Handler", "a.handler")
        .put("Runtime", "nodejs20.x")
        .put("MemorySize", Value.of(1024))
        .put("Environment", new Fields().put("Variables", variables("b", "A", "a", "_x", "B1")));
  }

  private static Fields variables(String... names) {
    Fields variables = new Fields();
    List.of(names).forEach(name -> variables.put(name, "1"));
    return variables;
  }

  @Test
  void theDigestIsOfTheCodesDigestAndTheSortedProperties() {
    assertEquals(
        sha256(
            "Y29kZQ==",
            "{'Environment':{'Variables':{'_x':'1','a':'1','A':'1','b':'1','B1':'1'}},"
                + "'Handler':'a.handler','layerConfigurations':[],'MemorySize':1024,"
                + "'Runtime':'nodejs20.x'}"),
        digest(CODE, properties()));
  }

  @Test
  void theOrderOfPropertiesDoesNotMatter() {
    Fields other =
        new Fields()
            .put("Environment", new Fields().put("Variables", variables("a", "b", "B1", "_x", "A")))
            .put("MemorySize", Value.of(1024))
            .put("Runtime", "nodejs20.x")
            .put("Handler", "a.handler");
    assertEquals(digest(CODE, properties()), digest(CODE, other));
  }

  @Test
  void whatBelongsToTheFunctionDoesNotCount() {
    Fields other =
        properties()
            .put("Code", "elsewhere.zip")
            .put("Tags", Value.list())
            .put("ReservedConcurrentExecutions", Value.of(5));
    assertEquals(digest(CODE, properties()), digest(CODE, other));
  }

  @Test
  void whatBelongsToTheVersionCounts() {
    String before = digest(CODE, properties());
    assertNotEquals(before, digest(Optional.of("b3RoZXI="), properties()));
    assertNotEquals(before, digest(CODE, properties().put("Timeout", Value.of(7))));
    assertNotEquals(before, digest(CODE, properties().put("Description", "")));
    assertNotEquals(
        before,
        digest(
            CODE,
            properties()
                .put(
                    "Environment",
                    new Fields().put("Variables", variables("b").put("N", new Value.Null())))));
  }

  @Test
  void theServicesOwnLayersCountBetweenTheCodeAndTheProperties() {
    Value layers = Value.list(new Fields().put("ref", "B").put("name", "b"));
    assertEquals(
        sha256(
            "Y29kZQ==b25lbGF5ZXI=",
            "{'Handler':'a','layerConfigurations':[{'name':'b','ref':'B'}]}"),
        digest.of(CODE, "b25lbGF5ZXI=", layers, new Fields().put("Handler", "a")));
  }

  @Test
  void theUriOfAnImageCounts() {
    Fields image = new Fields().put("Code", new Fields().put("ImageUri", "repo@sha256:1"));
    assertEquals(
        sha256("", "{'Code':{'ImageUri':'repo@sha256:1'},'layerConfigurations':[]}"),
        digest(Optional.empty(), image));
  }

  @Test
  void textIsQuotedAsJavaScriptDoes() {
    String text = "\"\\\b\f\n\r\t\u0001\u001f/\u007f\u2028é😀";
    assertEquals(
        sha256(
            "Y29kZQ==",
            "{'Description':'\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\u007f\u2028é😀',"
                + "'layerConfigurations':[]}"),
        digest(CODE, new Fields().put("Description", text)));
  }

  private static String sha256(String code, String properties) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text = code + properties.replace('\'', '"');
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
