package dev.httpapi.rules.stack;

/** A kind of place in a template, by what CloudFormation allows there. */
enum Place {
  /** Properties, metadata and update policy of a resource: every function that gives a value. */
  VALUES,
  /** The creation policy of a resource, of which nothing is certain. */
  CREATION_POLICY,
  /** {@code DeletionPolicy} and {@code UpdateReplacePolicy}: what is known before a deployment. */
  POLICY_WORD,
  /** {@code Type}, {@code Condition}, {@code DependsOn} and descriptions: no function at all. */
  WORD,
  /** The value of an output: every function that gives a value. */
  OUTPUT,
  /** The name of an export: what depends on no resource. */
  EXPORT_NAME,
  /** A condition: conditions of parameters. */
  CONDITION,
  /** A rule, which has functions of its own. */
  RULE,
  /** A parameter or a mapping: no function at all. */
  PLAIN
}
