package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.TemplateRule;
import java.util.List;

/** The rules of CloudFormation itself, which hold of every template. */
public final class StackRules {
  private StackRules() {}

  /** All of them, in the order in which they are applied. */
  public static List<TemplateRule> all() {
    return List.of(
        new Walked(
            List.of(
                new LogicalNames(),
                new UnknownReferences(),
                new UnknownAttributes(),
                new UnknownConditions(),
                new ConditionalReferences(),
                new Circles(),
                new FunctionPlaces(),
                new FunctionArguments(),
                new DynamicReferences())),
        new Counts(),
        new ParameterTypes(),
        new DuplicateExports(),
        new ResourceTags(),
        new TemplateSize());
  }
}
