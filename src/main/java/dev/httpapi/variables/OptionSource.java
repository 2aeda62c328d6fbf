package dev.httpapi.variables;

import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ${opt:name}}: an option of the command line; {@code ${opt:}} is all of them. */
record OptionSource(Map<String, String> options) implements VariableSource {

  @Override
  public Optional<Node> resolve(Request request) {
    if (request.address().isPresent()) {
      return Optional.ofNullable(options.get(request.address().get()))
          .map(value -> new StringNode(value, request.span()));
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    options.forEach(
        (name, value) ->
            entries.add(
                new Mapping.Entry(name, request.span(), new StringNode(value, request.span()))));
    return Optional.of(Mapping.of(entries, request.span()));
  }

  @Override
  public String absence(Request request) {
    return "the option `--" + request.address().orElse("") + "` is not given";
  }
}
