package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
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

  /** What follows the name of a function or layer in the name of its resource. */
  private static final List<String> SUFFIXES = List.of("LambdaFunction", "LambdaLayer");

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
    String kind = resourceOnly ? "resource" : "resource or parameter";
    findings.add(
        Code.UNKNOWN_REFERENCE,
        reference.span(),
        (pseudo ? "CloudFormation has no pseudo parameter" : "the template has no " + kind)
            + " `"
            + reference.name()
            + "`",
        help(walk, reference, resourceOnly));
  }

  private static String help(Walk walk, Reference reference, boolean resourceOnly) {
    String name = reference.name();
    if (name.startsWith("AWS::")) {
      return Suggestion.didYouMean(name, PSEUDO_PARAMETERS)
          .orElse("the pseudo parameters are " + String.join(", ", PSEUDO_PARAMETERS));
    }
    if (name.equals(BUCKET) || name.equals(BUCKET + "Policy")) {
      return "`--deployment-bucket` keeps the framework's bucket and its policy in the stack";
    }
    if (name.equals("IamRoleLambdaExecution")) {
      return "the service makes this role for functions without `role`, and here has none";
    }
    List<String> known = new ArrayList<>();
    for (Declared resource : walk.template().resources()) {
      known.add(resource.logicalId());
    }
    for (String suffix : SUFFIXES) {
      for (String id : known) {
        if (id.equalsIgnoreCase(name + suffix)) {
          return "did you mean `" + id + "`?";
        }
      }
    }
    if (!resourceOnly) {
      known.addAll(walk.template().fields().fields("Parameters").asMap().keySet());
    }
    return Suggestion.didYouMean(name, known)
        .orElse(
            "add it to `resources`, or name one that the template has; what plugins and events that"
                + " are not compiled would make is not there");
  }

  /** The keys of a mapping are looked up only where the function is, so not in {@code Fn::If}. */
  private static void mapping(Walk walk, Call call, Findings findings) {
    List<Located> names = call.items();
    if (names.size() < 3 || !(names.get(0).value() instanceof Value.Text name)) {
      return;
    }
    Fields level = walk.template().fields().fields("Mappings");
    boolean fallsBack = names.size() > 3 || call.isIn("Fn::If");
    for (int i = 0; i < (fallsBack ? 1 : 3); i++) {
      Optional<String> key = names.get(i).text();
      if (key.isEmpty()) {
        return;
      }
      Optional<Value> next = level.get(key.get());
      if (next.isEmpty()) {
        String owner = i == 0 ? "the template has no mapping" : "the mapping `" + name.text() + "`";
        String missing = i == 0 ? "" : " has no key";
        String at = i == 2 ? " at `" + names.get(1).text().orElse("") + "`" : "";
        missing(owner + at + missing, key.get(), level, names.get(i).span(), findings);
        return;
      }
      if (!(next.get() instanceof Fields inner)) {
        return;
      }
      level = inner;
    }
  }

  private static void missing(
      String message, String key, Fields level, Span span, Findings findings) {
    findings.add(
        Code.UNKNOWN_REFERENCE,
        span,
        message + " `" + key + "`",
        Suggestion.didYouMean(key, level.asMap().keySet())
            .orElse("add it to `resources.Mappings`, or name one that is there"));
  }
}
