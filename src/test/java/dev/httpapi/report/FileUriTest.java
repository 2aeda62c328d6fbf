package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUriTest {

  @ParameterizedTest
  @CsvSource({
    "serverless.yml, serverless.yml",
    "./serverless.yml, serverless.yml",
    "../shared/base.yml, ../shared/base.yml",
    "a b/100%#?.yml, a%20b/100%25%23%3F.yml",
    "a:b.yml, a%3Ab.yml",
    "größe/日.yml, gr%C3%B6%C3%9Fe/%E6%97%A5.yml",
    "<stdin>, %3Cstdin%3E",
    "/srv/my app/serverless.yml, file:///srv/my%20app/serverless.yml",
    "'config\\dev.yml', config/dev.yml",
    "'C:\\shop\\a b.yml', file:///C:/shop/a%20b.yml",
    "C:/shop/a.yml, file:///C:/shop/a.yml",
  })
  void aPathIsAReference(String path, String uri) {
    assertEquals(uri, FileUri.of(path));
  }
}
