package dev.httpapi.rules.rest;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code model-reference}: {@code $ref} in the schema of a model names a definition of the
 * same schema, or another model by its address. What has another form is refused ("Model reference
 * must be in canonical form"), as is a model that the API does not have; of a definition that the
 * schema does not have no refusal is known, so that is a warning.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">Data
 *     models for REST APIs: reference external models</a>
 */
record ModelReference() implements ResourceRule {
  private static final String HELP =
      "write `#/definitions/Name`, or"
          + " `https://apigateway.amazonaws.com/restapis/${ApiGatewayRestApi}/models/Name`"
          + " in an `Fn::Sub`";

  @Override
  public void check(Declared model, Findings findings) {
    Optional<SchemaOfModel> schema = SchemaOfModel.of(model);
    if (schema.isEmpty()) {
      return;
    }
    for (Located one : schema.get().schemas()) {
      Optional<Located> reference = one.get("$ref");
      if (reference.isPresent()) {
        check(model, schema.get(), reference.get(), findings);
      }
    }
  }

  private static void check(
      Declared model, SchemaOfModel schema, Located reference, Findings findings) {
    Optional<ModelAddress> address = ModelAddress.of(reference);
    Optional<String> text = reference.text();
    if (address.isPresent()) {
      checkModel(model, schema, reference, address.get(), findings);
    } else if (text.isPresent() && text.get().startsWith("#")) {
      checkDefinition(schema, reference, text.get(), findings);
    } else if (text.isPresent()) {
      findings.add(
          Code.MODEL_REFERENCE,
          schema.place(reference.span()),
          "`" + text.get() + "` is no reference that API Gateway follows",
          HELP);
    }
  }

  private static void checkDefinition(
      SchemaOfModel schema, Located reference, String text, Findings findings) {
    if (!resolves(schema.root(), text)) {
      findings.add(
          Diagnostic.of(
                  Code.MODEL_REFERENCE,
                  schema.place(reference.span()),
                  "the schema has nothing at `" + text + "`")
              .severity(text.startsWith("#/components/") ? Severity.ERROR : Severity.WARNING)
              .help(HELP));
    }
  }

  /** Whether a JSON pointer leads to something. */
  private static boolean resolves(Located root, String reference) {
    String pointer = reference.substring(1);
    if (pointer.isEmpty() || pointer.charAt(0) != '/' || pointer.indexOf('%') >= 0) {
      return true;
    }
    Located at = root;
    for (String part : pointer.substring(1).split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~");
      if (at.isFunction() || at.value() instanceof Value.Items) {
        return true;
      }
      Optional<Located> next = at.get(key);
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return true;
  }

  private static void checkModel(
      Declared model,
      SchemaOfModel schema,
      Located reference,
      ModelAddress address,
      Findings findings) {
    Optional<Declared> api = model.referred("RestApiId");
    if (api.isEmpty()
        || !api.get().type().equals("AWS::ApiGateway::RestApi")
        || api.get().get("Body").isPresent()
        || api.get().get("BodyS3Location").isPresent()
        || address.name().equals("Empty")
        || address.name().equals("Error")) {
      return;
    }
    boolean ofThisApi = address.api().equals(api.get().logicalId());
    if (!address.api().isEmpty() && !ofThisApi) {
      return;
    }
    Optional<String> key = Groups.key(model.get("RestApiId"));
    for (Declared other : model.template().ofType(model.type())) {
      if (Groups.key(other.get("RestApiId")).equals(key)) {
        Optional<Located> name = other.get("Name");
        if (name.isPresent() && name.get().text().isEmpty()) {
          return;
        }
        if (name.isPresent() && name.get().text().get().equals(address.name())) {
          checkOrder(model, other, schema, reference, findings);
          return;
        }
      }
    }
    findings.add(
        Diagnostic.of(
                Code.MODEL_REFERENCE,
                schema.place(reference.span()),
                "the API has no model of the name `" + address.name() + "`")
            .severity(ofThisApi ? Severity.ERROR : Severity.WARNING)
            .help("give a model this `name`, or refer to one that there is"));
  }

  /** A model that another refers to has to be there before it. */
  private static void checkOrder(
      Declared model, Declared first, SchemaOfModel schema, Located reference, Findings findings) {
    if (model.logicalId().equals(first.logicalId()) || dependsOn(model, first.logicalId())) {
      return;
    }
    findings.add(
        Diagnostic.of(
                Code.MODEL_REFERENCE,
                schema.place(reference.span()),
                "nothing says that `" + first.logicalId() + "` is made before this model")
            .severity(Severity.WARNING)
            .help(
                "name it by `{Ref: "
                    + first.logicalId()
                    + "}` in an `Fn::Join`, or in `DependsOn`"));
  }

  private static boolean dependsOn(Declared model, String logicalId) {
    Optional<Located> depends = model.whole().get("DependsOn");
    if (depends.isPresent() && depends.get().text().orElse("").equals(logicalId)) {
      return true;
    }
    List<Located> all = model.whole().items("DependsOn");
    for (Located one : all) {
      if (one.text().orElse("").equals(logicalId)) {
        return true;
      }
    }
    return model.whole().value() instanceof Fields fields
        && new References(fields).logicalIds().contains(logicalId);
  }
}
