package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.testing.Fixture;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The origins that preflights allow, which the marker in an expectation does not tell. */
class PreflightOriginsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all-fields | OrdersIdVarOptions [https://shop.example.com, http://localhost:3000]",
        "merged-origins | OrdersOptions"
            + " [https://c.example.com, https://a.example.com, https://b.example.com]",
        "origin-list | OrdersOptions"
            + " [https://shop.example.com, https://admin.example.com, http://localhost:3000]",
        "origins-wildcard | OrdersOptions [https://shop.example.com, https://*.example.com]",
        "origins | BillsOptions [https://bills.example.com];"
            + " OrdersOptions [https://shop.example.com, https://admin.example.com]",
        "origins-and-origin | BillsOptions [https://one.example.com, https://two.example.com];"
            + " OrdersOptions [https://admin.example.com]",
        "true | OrdersOptions []"
      })
  void origins(String fixture, String origins) throws JSONException {
    String template =
        TemplateWriter.write(
            Fixture.named("rest-cors-" + fixture).compile().template().orElseThrow(),
            TemplateFormat.JSON);
    List<String> found =
        RestDifferences.preflights(new JSONObject(template))
            .map(line -> line.substring("ApiGatewayMethod".length()))
            .toList();
    assertEquals(origins, String.join("; ", found));
  }
}
