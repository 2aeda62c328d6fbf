package dev.httpapi.emit.rest;

import dev.httpapi.model.RestCors;
import dev.httpapi.model.RestResponses;
import dev.httpapi.model.RestRoute;
import dev.httpapi.source.Mapping;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a method may answer, and how the results of its integration become those answers. */
final class RestResponseEmitter {
  static final String HEADER = "method.response.header.";

  private RestResponseEmitter() {}

  static Value methodResponses(RestRoute method) {
    List<Value> responses = new ArrayList<>();
    Optional<RestResponses> described = method.integration().describedResponses();
    if (described.isPresent()) {
      for (RestResponses.StatusCode code : described.get().statusCodes()) {
        Fields parameters = new Fields();
        for (String header : headers(method, described.get(), code).asMap().keySet()) {
          parameters.put(header, Value.of(true));
        }
        responses.add(
            new Fields()
                .madeFrom(Optional.of(code.span()))
                .put("ResponseParameters", parameters)
                .put("ResponseModels", new Fields())
                .put("StatusCode", code.code()));
      }
    }
    return Value.list(responses);
  }

  static Value integrationResponses(RestRoute method) {
    List<Value> responses = new ArrayList<>();
    Optional<RestResponses> described = method.integration().describedResponses();
    if (described.isPresent()) {
      for (RestResponses.StatusCode code : described.get().statusCodes()) {
        responses.add(integrationResponse(method, described.get(), code));
      }
    }
    return Value.list(responses);
  }

  private static Fields integrationResponse(
      RestRoute method, RestResponses responses, RestResponses.StatusCode code) {
    Fields templates = new Fields();
    templates.putNode("application/json", responses.template());
    for (Mapping.Entry template : code.templates().entries()) {
      templates.put(template.key(), Value.of(template.value()));
    }
    Fields fields =
        new Fields()
            .madeFrom(Optional.of(code.span()))
            .put("StatusCode", code.code())
            .put("SelectionPattern", Value.of(code.pattern()).at(code.patternSpan()))
            .put("ResponseParameters", headers(method, responses, code))
            .put("ResponseTemplates", templates);
    return code.code().startsWith("2")
        ? fields.putNode("ContentHandling", responses.contentHandling())
        : fields;
  }

  /** CORS first, then the headers of all responses, then those of this code. */
  private static Fields headers(
      RestRoute method, RestResponses responses, RestResponses.StatusCode code) {
    Fields headers = new Fields();
    if (method.cors().isPresent()) {
      cors(headers, method.cors().get());
    }
    for (Mapping all : List.of(responses.headers(), code.headers())) {
      for (Mapping.Entry header : all.entries()) {
        headers.put(HEADER + header.key(), Value.of(header.value()));
      }
    }
    return headers;
  }

  private static void cors(Fields headers, RestCors cors) {
    String origin =
        cors.origins().isEmpty()
            ? cors.origin().orElse("undefined")
            : String.join(",", cors.origins());
    headers.put(
        HEADER + "Access-Control-Allow-Origin",
        Value.of(RestCorsEmitter.quoted(origin)).at(cors.span()));
    if (cors.credentials()) {
      headers.put(HEADER + "Access-Control-Allow-Credentials", "true");
    }
  }
}
