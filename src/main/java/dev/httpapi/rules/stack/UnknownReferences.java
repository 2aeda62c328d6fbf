package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Located;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Raises {@code unknown-reference}: what {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code
 * DependsOn} and {@code Fn::FindInMap} name must be in the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html">Ref</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 *     parameters</a>
 */
record UnknownReferences() implements WalkRule {
  private static final List<String> PSEUDO_PARAMETERS =
      List.of(
          "AWS::AccountId",
          "AWS::NoValue",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  /** Resources that the framework makes, and this compiler on demand. */
  private static final String BUCKET = "ServerlessDeploymentBucket";

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    Fields parameters = walk.template().fields().fields("Parameters");
    for (Reference reference : walk.references()) {
      boolean resourceOnly = reference.isOfAttribute() || reference.isDependsOn();
      boolean known =
          walk.template().resource(reference.name()).isPresent()
              || (!resourceOnly
                  && (parameters.has(reference.name())
                      || PSEUDO_PARAMETERS.contains(reference.name())));
      if (!known && reference.site().place() != Place.PLAIN) {
        tell(walk, reference, resourceOnly, findings);
      }
    }
    for (Call call : walk.calls()) {
      if (call.is("Fn::FindInMap")) {
        mapping(walk, call, findings);
      }
    }
  }

  private static void tell(
      Walk walk, Reference reference, boolean resourceOnly, Findings findings) {
    boolean pseudo = reference.name().startsWith("AWS::");
    String kinds = resourceOnly ? "no resource" : "no resource or parameter";
    findings.add(
        Code.UNKNOWN_REFERENCE,
        reference.span(),
        "`"
            + reference.by()
            + "` names `"
            + reference.name()
            + "`, "
            + (pseudo ? "no pseudo parameter" : kinds + " of the template"),
        help(walk, reference, resourceOnly));
  }

  private static String help(Walk walk, Reference reference, boolean resourceOnly) {
    String name = reference.name();
    if (name.equals(BUCKET) || name.equals(BUCKET + "Policy")) {
      return "`--deployment-bucket` keeps the framework's bucket and its policy in the stack";
    }
    List<String> known = new ArrayList<>();
    if (name.startsWith("AWS::")) {
      known.addAll(PSEUDO_PARAMETERS);
    } else {
      for (Declared resource : walk.template().resources()) {
        known.add(resource.logicalId());
      }
      if (!resourceOnly) {
        known.addAll(walk.template().fields().fields("Parameters").asMap().keySet());
      }
    }
    Optional<String> suggestion = Suggestion.didYouMean(name, known);
    if (suggestion.isPresent()) {
      return suggestion.get();
    }
    return name.startsWith("AWS::")
        ? "the pseudo parameters are " + String.join(", ", PSEUDO_PARAMETERS)
        : "add it to `resources`, or name one that the template has";
  }

  /** The keys of a mapping are looked up only where the function is, so not in {@code Fn::If}. */
  private static void mapping(Walk walk, Call call, Findings findings) {
    List<Located> names = call.items();
    if (names.size() < 3 || !(names.get(0).value() instanceof Value.Text name)) {
      return;
    }
    Fields mappings = walk.template().fields().fields("Mappings");
    Fields level = mappings;
    String within = "`Mappings`";
    boolean fallsBack = names.size() > 3 || call.isIn("Fn::If");
    for (int i = 0; i < (fallsBack ? 1 : 3); i++) {
      if (names.get(i).text().isEmpty()) {
        return;
      }
      String key = names.get(i).text().get();
      Optional<Value> next = level.get(key);
      if (next.isEmpty()) {
        missing(i == 0 ? name.text() : key, within, level, names.get(i).span(), findings);
        return;
      }
      if (!(next.get() instanceof Fields inner)) {
        return;
      }
      within = "the mapping `" + name.text() + "`" + (i == 0 ? "" : " at `" + key + "`");
      level = inner;
    }
  }

  private static void missing(
      String key, String within, Fields level, Span span, Findings findings) {
    List<String> known = new ArrayList<>();
    for (Map.Entry<String, Value> entry : level.asMap().entrySet()) {
      known.add(entry.getKey());
    }
    findings.add(
        Code.UNKNOWN_REFERENCE,
        span,
        "`Fn::FindInMap` names `" + key + "`, which is not in " + within,
        Suggestion.didYouMean(key, known).orElse("add it there, or name a key that is there"));
  }
}
