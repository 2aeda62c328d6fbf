package dev.httpapi.rules.rest;

import dev.httpapi.rules.base.Letters;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * The address of a model, by which another one refers to it.
 *
 * @param api the logical id of the API; empty where it is written as an id
 * @param name of the model
 */
record ModelAddress(String api, String name) {
  private static final String START = "https://apigateway.amazonaws.com/restapis/";
  private static final String MODELS = "/models/";

  /** The address that a text or a function gives; empty for anything else. */
  static Optional<ModelAddress> of(Located reference) {
    String text = text(reference);
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    int end = text.indexOf(MODELS, START.length());
    String name = end < 0 ? "" : text.substring(end + MODELS.length());
    if (!Letters.isName(name, "")) {
      return Optional.empty();
    }
    String api = text.substring(START.length(), end);
    boolean placeholder = api.startsWith("${") && api.endsWith("}");
    return Optional.of(
        new ModelAddress(placeholder ? api.substring(2, api.length() - 1) : "", name));
  }

  /** The text, with {@code ${logicalId}} for what {@code Ref} gives. */
  private static String text(Located reference) {
    Optional<Located> sub = reference.get("Fn::Sub");
    if (sub.isPresent()) {
      return sub.get().text().orElse("");
    }
    List<Located> join = reference.items("Fn::Join");
    if (join.size() != 2 || !join.get(0).text().orElse("?").isEmpty()) {
      return reference.text().orElse("");
    }
    StringBuilder text = new StringBuilder();
    for (Located piece : join.get(1).items()) {
      Optional<References.Reference> ref =
          piece.value() instanceof Fields fields ? References.of(fields) : Optional.empty();
      text.append(
          ref.isPresent() ? "${" + ref.get().logicalId() + "}" : piece.text().orElse("${}"));
    }
    return text.toString();
  }
}
