package dev.httpapi.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/**
 * Renders mapping templates as API Gateway does, as far as templates of ours need it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">
 *     Variables for mapping templates</a>
 */
public final class Gateway {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VelocityEngine engine = new VelocityEngine();

  /**
   * A gateway whose engine treats white space about directives in one of Velocity's ways: {@code
   * none}, {@code bc} (as releases up to 1.7 did), {@code lines} or {@code structured}.
   */
  public Gateway(String spaceGobbling) {
    engine.setProperty("parser.space_gobbling", spaceGobbling);
    engine.setProperty("parser.allow_hyphen_in_identifiers", true);
    engine.init();
  }

  /** What a template makes of a request. */
  public String render(String template, Request request) {
    return render(template, request, new Unset());
  }

  /** The header that a template sets on the response in place of what the method says. */
  public Optional<String> overriddenHeader(String template, Request request, String name) {
    Unset headers = new Unset();
    render(template, request, headers);
    return Optional.ofNullable((String) headers.getOrDefault(name, null));
  }

  private String render(String template, Request request, Map<String, Object> responseHeaders) {
    VelocityContext variables = new VelocityContext();
    variables.put("input", new Input(request));
    variables.put("util", new Util());
    variables.put("stageVariables", request.map("stageVariables"));
    Map<String, Object> context = new Unset();
    context.put("httpMethod", request.text("method"));
    context.put("stage", request.text("stage"));
    context.put("resourcePath", request.text("resourcePath"));
    context.put("authorizer", request.map("authorizer"));
    context.put("identity", request.map("identity"));
    context.put("responseOverride", new Unset(Map.of("header", responseHeaders)));
    variables.put("context", context);
    StringWriter out = new StringWriter();
    engine.evaluate(variables, out, "template", template);
    return out.toString();
  }

  /**
   * A request: an object of {@code method}, {@code stage}, {@code resourcePath}, {@code body} (a
   * text) and the maps {@code header}, {@code querystring}, {@code path}, {@code identity}, {@code
   * authorizer} and {@code stageVariables}.
   */
  public record Request(JsonNode fields) {
    public static Request of(String json) {
      try {
        return new Request(JSON.readTree(json));
      } catch (JsonProcessingException problem) {
        throw new IllegalArgumentException(problem);
      }
    }

    String text(String name) {
      return fields.path(name).asText();
    }

    Unset map(String name) {
      return unset(fields.path(name));
    }

    private static Unset unset(JsonNode node) {
      Unset map = new Unset();
      node.properties()
          .forEach(
              entry ->
                  map.put(
                      entry.getKey(),
                      entry.getValue().isObject()
                          ? unset(entry.getValue())
                          : entry.getValue().asText()));
      return map;
    }
  }

  /** A map that writes what is not in it as nothing, however deep one asks. */
  public static final class Unset extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    Unset() {}

    Unset(Map<String, Object> entries) {
      super(entries);
    }

    @Override
    public Object get(Object key) {
      return containsKey(key) ? super.get(key) : new Unset();
    }

    @Override
    public String toString() {
      return isEmpty() ? "" : super.toString();
    }
  }

  /** {@code $input}. */
  public static final class Input {
    private final Request request;

    Input(Request request) {
      this.request = request;
    }

    /** The body as JSON; that of no body is an empty object. */
    public String json(String path) {
      return body(path).isEmpty() ? "{}" : body(path);
    }

    /** The body as an object; that of a body that is no JSON is its text. */
    public String path(String path) {
      return body(path);
    }

    private String body(String path) {
      if (!path.equals("$")) {
        throw new IllegalArgumentException(path);
      }
      return request.text("body");
    }

    /** All parameters by their kind. */
    public Map<String, Object> params() {
      return new Unset(
          Map.of(
              "path", request.map("path"),
              "querystring", request.map("querystring"),
              "header", request.map("header")));
    }

    /** The parameter of a name, looked for in the path, the query and the headers. */
    public String params(String name) {
      for (String kind : new String[] {"path", "querystring", "header"}) {
        if (request.map(kind).containsKey(name)) {
          return (String) request.map(kind).get(name);
        }
      }
      return "";
    }
  }

  /** {@code $util}. */
  public static final class Util {
    Util() {}

    /** Escapes an apostrophe too, which JSON forbids: see the reference. */
    public String escapeJavaScript(Object text) {
      return StringEscapeUtils.escapeEcmaScript(text.toString());
    }

    public String urlDecode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }
}
