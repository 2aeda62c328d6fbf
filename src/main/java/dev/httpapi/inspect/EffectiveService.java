package dev.httpapi.inspect;

import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Deferred;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resolved service with what it leaves to be understood: the stage, the region if one is given,
 * whether functions are versioned, and the names of functions.
 *
 * @param stage the command line's
 * @param region the command line's
 */
public record EffectiveService(Optional<String> stage, Optional<String> region) {
  private static final String DEFAULT_STAGE = "dev";

  /** The service in full, with pseudo parameters as a person writes them. */
  public Node of(Node resolved) {
    if (!(resolved instanceof Mapping service)) {
      return Deferred.shown(resolved);
    }
    Optional<Mapping> provider = service.get("provider").flatMap(EffectiveService::provider);
    if (provider.isEmpty()) {
      return Deferred.shown(service);
    }
    Mapping complete = complete(provider.get());
    String name = service.get("service").flatMap(EffectiveService::name).orElse("");
    String prefix = name + "-" + ((Scalar) complete.get("stage").orElseThrow()).text() + "-";
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : service.entries()) {
      if (entry.key().equals("provider")) {
        entries.add(entry.with(complete));
      } else if (entry.key().equals("functions") && entry.value() instanceof Mapping functions) {
        entries.add(entry.with(named(functions, prefix)));
      } else {
        entries.add(entry);
      }
    }
    return Deferred.shown(Mapping.of(entries, service.span()));
  }

  /** {@code provider: aws} is short for {@code provider: {name: aws}}. */
  private static Optional<Mapping> provider(Node written) {
    if (written instanceof StringNode name) {
      return Optional.of(
          Mapping.of(List.of(new Mapping.Entry("name", name.span(), name)), name.span()));
    }
    return written instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private static Optional<String> name(Node service) {
    Node name = service instanceof Mapping mapping ? mapping.get("name").orElse(service) : service;
    return name instanceof StringNode text ? Optional.of(text.text()) : Optional.empty();
  }

  private Mapping complete(Mapping provider) {
    Span span = provider.span();
    Mapping complete = withoutSyntax(provider);
    if (stage.isPresent() || !isTruthyScalar(provider.get("stage"))) {
      complete = with(complete, "stage", new StringNode(stage.orElse(DEFAULT_STAGE), span));
    }
    if (region.isPresent()) {
      complete = with(complete, "region", new StringNode(region.get(), span));
    }
    if (provider.get("versionFunctions").filter(asked -> !asked.isNull()).isEmpty()) {
      complete = with(complete, "versionFunctions", new BooleanNode(true, span));
    }
    return complete;
  }

  /** No variable is left that would be read by a syntax of its own. */
  private static Mapping withoutSyntax(Mapping provider) {
    List<Mapping.Entry> entries = new ArrayList<>(provider.entries());
    entries.removeIf(entry -> entry.key().equals("variableSyntax"));
    return Mapping.of(entries, provider.span());
  }

  private static boolean isTruthyScalar(Optional<Node> value) {
    return value.isPresent()
        && value.get() instanceof Scalar scalar
        && !scalar.isNull()
        && !scalar.text().isEmpty();
  }

  private static Mapping named(Mapping functions, String prefix) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : functions.entries()) {
      if (entry.value() instanceof Mapping function && !isTruthyScalar(function.get("name"))) {
        StringNode name = new StringNode(prefix + entry.key(), function.span());
        entries.add(entry.with(with(function, "name", name)));
      } else {
        entries.add(entry);
      }
    }
    return Mapping.of(entries, functions.span());
  }

  private static Mapping with(Mapping mapping, String key, Node value) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    entries.add(new Mapping.Entry(key, mapping.span(), value));
    return Mapping.of(entries, mapping.span());
  }
}
