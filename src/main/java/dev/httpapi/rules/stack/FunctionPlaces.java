package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Suggestion;
import dev.httpapi.rules.base.Findings;
import java.util.List;

/**
 * Raises {@code misplaced-function}: functions that CloudFormation does not have, or does not take
 * where they stand.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
record FunctionPlaces() implements WalkRule {
  private static final List<String> KNOWN =
      List.of(
          "Ref",
          "Fn::GetAtt",
          "Fn::Join",
          "Fn::Sub",
          "Condition",
          "Fn::And",
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::Equals",
          "Fn::FindInMap",
          "Fn::GetAZs",
          "Fn::GetStackOutput",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Not",
          "Fn::Or",
          "Fn::Select",
          "Fn::Split",
          "Fn::Transform");

  private static final List<String> OF_EXTENSIONS = List.of("Fn::Length", "Fn::ToJsonString");

  private static final List<String> OF_RULES =
      List.of(
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  /** What is there only once resources, or other stacks, are. */
  private static final List<String> OF_DEPLOYED =
      List.of("Fn::GetAtt", "Fn::ImportValue", "Fn::GetStackOutput");

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    for (Call call : walk.calls()) {
      if (isUnknown(call)) {
        unknown(call, findings);
      } else if (isToBeTold(call)) {
        place(walk, call, findings);
      }
    }
    for (Call call : walk.crowded()) {
      crowded(call, findings);
    }
  }

  private static boolean isUnknown(Call call) {
    return !KNOWN.contains(call.name())
        && !(OF_RULES.contains(call.name()) && call.site().place() == Place.RULE);
  }

  private static void unknown(Call call, Findings findings) {
    if (OF_EXTENSIONS.contains(call.name())) {
      add(
          call,
          "CloudFormation knows `" + call.name() + "` only with a transform",
          "set `Transform: AWS::LanguageExtensions` in `resources`",
          findings);
    } else if (OF_RULES.contains(call.name())) {
      add(call, "`" + call.name() + "` can stand in `Rules` only", "take it out", findings);
    } else {
      add(
          call,
          "CloudFormation has no function `" + call.name() + "`",
          Suggestion.didYouMean(call.name(), KNOWN).orElse("take it out"),
          findings);
    }
  }

  /** In a place without functions, the outermost is told and not those in it. */
  private static boolean isToBeTold(Call call) {
    Place place = call.site().place();
    return (place != Place.WORD && place != Place.PLAIN) || call.around().isEmpty();
  }

  private static void place(Walk walk, Call call, Findings findings) {
    switch (call.site().place()) {
      case WORD, PLAIN ->
          add(
              call,
              "`" + call.site().name() + "` takes no function such as `" + call.name() + "`",
              "write the value itself",
              findings);
      case CONDITION -> condition(walk, call, findings);
      case EXPORT_NAME -> {
        early(walk, call, "the name of an export", findings);
        ofConditions(call, findings);
      }
      case POLICY_WORD -> early(walk, call, "`" + call.site().name() + "`", findings);
      case VALUES, OUTPUT -> {
        ofConditions(call, findings);
        if (call.isIn("Fn::ImportValue")) {
          early(walk, call, "`Fn::ImportValue`", findings);
        }
      }
      case CREATION_POLICY, RULE -> {}
    }
  }

  private static void condition(Walk walk, Call call, Findings findings) {
    boolean ofConditions =
        Walk.isOfConditions(call.name()) || call.is("Fn::Equals") || call.is("Condition");
    if (call.around().isEmpty() && !ofConditions && !call.is("Fn::If")) {
      add(
          call,
          "`" + call.name() + "` is no condition",
          "compare it, as in `!Equals [..., 'yes']`",
          findings);
    } else {
      early(walk, call, "a condition", findings);
    }
  }

  /** What must be known before there are resources. */
  private static void early(Walk walk, Call call, String place, Findings findings) {
    boolean late =
        OF_DEPLOYED.contains(call.name())
            || (call.is("Fn::GetAZs") && call.site().place() == Place.EXPORT_NAME);
    if (late) {
      add(
          call,
          place + " takes no `" + call.name() + "`",
          "use what is known before the deployment: parameters, mappings, texts",
          findings);
      return;
    }
    for (Reference reference : walk.references()) {
      if (reference.call().isPresent()
          && reference.call().get() == call
          && walk.template().resource(reference.name()).isPresent()) {
        add(
            call,
            place + " cannot refer to the resource `" + reference.name() + "`",
            "use what is known before the deployment: parameters, mappings, texts",
            findings);
      }
    }
  }

  private static void ofConditions(Call call, Findings findings) {
    if (Walk.isOfConditions(call.name()) || call.is("Fn::Equals")) {
      boolean chooses =
          call.around().isPresent() && call.around().get().is("Fn::If") && call.position() == 0;
      add(
          call,
          chooses
              ? "`Fn::If` takes the name of a condition, and no `" + call.name() + "`"
              : "`" + call.name() + "` can stand in `Conditions` only",
          "define a condition in `resources.Conditions`, and name it in `!If [Name, ..., ...]`",
          findings);
    }
  }

  /** Metadata may hold anything; a transform stands beside what it transforms. */
  private static void crowded(Call call, Findings findings) {
    boolean metadata = call.site().attribute().equals("Metadata");
    boolean own =
        call.site().resource().isPresent()
            && !call.site().resource().get().type().startsWith("AWS::");
    if (KNOWN.contains(call.name()) && call.name().startsWith("Fn::") && !metadata && !own) {
      add(
          call,
          "`" + call.name() + "` has other keys beside it, and is then no function",
          "put a function in an object of its own; `Fn::If` can choose the whole object",
          findings);
    }
  }

  private static void add(Call call, String message, String help, Findings findings) {
    findings.add(Code.MISPLACED_FUNCTION, call.span(), message, help);
  }
}
