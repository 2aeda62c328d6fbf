package dev.httpapi.diff.contract;

import dev.httpapi.diff.base.Identity;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address of a domain of one's own that leads to a stage of an API.
 *
 * @param address such as {@code https://api.example.com/shop}
 * @param api the logical id of the API, or its id as it is shown
 * @param stage the stage's name as it is shown; empty where each request names it
 * @param mapping the resource that says so
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">
 *     Use API mappings to connect API stages to a custom domain name</a>
 */
record MappedAddress(String address, String api, String stage, Declared mapping) {
  static final String BASE_PATH = "AWS::ApiGateway::BasePathMapping";
  static final String API_MAPPING = "AWS::ApiGatewayV2::ApiMapping";
  private static final String NO_PATH = "(none)";

  /** All mappings of a template. */
  static List<MappedAddress> of(Template template) {
    List<MappedAddress> all = new ArrayList<>();
    for (Declared mapping : template.resources()) {
      if (isMapping(mapping)) {
        all.add(of(mapping));
      }
    }
    return all;
  }

  static boolean isMapping(Declared resource) {
    return resource.type().equals(BASE_PATH) || resource.type().equals(API_MAPPING);
  }

  static MappedAddress of(Declared mapping) {
    boolean isOfRest = mapping.type().equals(BASE_PATH);
    String path =
        mapping
            .get(isOfRest ? "BasePath" : "ApiMappingKey")
            .map(SideBySide::now)
            .filter(one -> !one.isEmpty() && !one.equals(NO_PATH))
            .map(one -> "/" + one)
            .orElse("");
    return new MappedAddress(
        "https://" + domain(mapping) + path,
        Identity.of(mapping.get(isOfRest ? "RestApiId" : "ApiId")),
        stage(mapping),
        mapping);
  }

  /** The name of the domain; what refers to one that is made here stands for its name. */
  private static String domain(Declared mapping) {
    Optional<Located> written = mapping.get("DomainName");
    return mapping
        .referred("DomainName")
        .flatMap(domain -> domain.get("DomainName"))
        .or(() -> written)
        .map(SideBySide::now)
        .orElse("");
  }

  private static String stage(Declared mapping) {
    Optional<Located> written = mapping.get("Stage");
    return mapping
        .referred("Stage")
        .flatMap(stage -> stage.get("StageName"))
        .or(() -> written)
        .map(SideBySide::now)
        .orElse("");
  }
}
