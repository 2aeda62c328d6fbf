package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.model.RequestModel;
import dev.httpapi.model.RequestParameter;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a {@code request} block asks of requests: parameters and models of their bodies. */
final class RequestReader {
  private final Settings request;
  private final Settings shared;
  private final Diagnostics diagnostics;

  RequestReader(Settings request, Settings shared, Diagnostics diagnostics) {
    this.request = request;
    this.shared = shared;
    this.diagnostics = diagnostics;
  }

  List<RequestParameter> parameters() {
    Settings parameters = request.block("parameters");
    List<RequestParameter> read = new ArrayList<>();
    for (String location : List.of("querystrings", "paths", "headers")) {
      String singular = location.substring(0, location.length() - 1);
      for (Mapping.Entry entry : parameters.block(location).mapping().entries()) {
        read.add(parameter(singular, entry));
      }
    }
    return read;
  }

  /** {@code true}, {@code false}, or a block; a parameter in a block is required unless it says. */
  private RequestParameter parameter(String location, Mapping.Entry entry) {
    if (!(entry.value() instanceof Mapping mapping)) {
      return new RequestParameter(
          location, entry.key(), entry.keySpan(), entry.value(), Optional.empty());
    }
    Settings settings = new Settings(mapping, diagnostics);
    Optional<Node> required = settings.value("required");
    return new RequestParameter(
        location,
        entry.key(),
        entry.keySpan(),
        required.isPresent() ? required.get() : new BooleanNode(true, entry.keySpan()),
        settings.truthy("mappedValue"));
  }

  /** The models of {@code schemas}, and of {@code schema}, as it was called before. */
  List<RequestModel> models() {
    List<RequestModel> read = new ArrayList<>();
    for (String key : List.of("schemas", "schema")) {
      for (Mapping.Entry entry : request.block(key).mapping().entries()) {
        read.add(model(entry));
      }
    }
    if (!read.isEmpty() && request.has("schema")) {
      diagnostics.add(
          MovedSettings.note(request.keySpan("schema"), "request.schema", "request.schemas"));
    }
    return read;
  }

  private RequestModel model(Mapping.Entry entry) {
    if (entry.value() instanceof Scalar name && shared.truthy(name.text()).isPresent()) {
      Node definition = shared.truthy(name.text()).orElseThrow();
      return model(entry, Optional.of(name.text()), definition);
    }
    if (!isSchema(entry.value())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.INVALID_VALUE,
                  entry.value().isNull() ? entry.keySpan() : entry.value().span(),
                  "this is neither a JSON Schema nor the name of one in"
                      + " `provider.apiGateway.request.schemas`")
              .help(
                  entry.value() instanceof Scalar name
                      ? Suggestion.didYouMean(name.text(), sharedNames())
                      : Optional.empty()));
    }
    return model(entry, Optional.empty(), entry.value());
  }

  /** A mapping, or a text of JSON. */
  private static boolean isSchema(Node value) {
    return value instanceof Mapping
        || (value instanceof Scalar text && text.text().stripLeading().startsWith("{"));
  }

  private List<String> sharedNames() {
    List<String> names = new ArrayList<>();
    for (Mapping.Entry entry : shared.mapping().entries()) {
      names.add(entry.key());
    }
    return names;
  }

  /** A block with a {@code schema} has a name and description beside it; else it is the schema. */
  private RequestModel model(Mapping.Entry entry, Optional<String> sharedKey, Node definition) {
    if (definition instanceof Mapping mapping) {
      Settings settings = new Settings(mapping, diagnostics);
      Optional<Node> schema = settings.truthy("schema");
      if (schema.isPresent()) {
        return new RequestModel(
            entry.key(),
            entry.keySpan(),
            sharedKey,
            schema.get(),
            settings.truthy("name"),
            settings.truthy("description"));
      }
    }
    return new RequestModel(
        entry.key(), entry.keySpan(), sharedKey, definition, Optional.empty(), Optional.empty());
  }
}
