package dev.httpapi;

import dev.httpapi.javascript.CodeAllowed;
import dev.httpapi.packaging.Packaging;
import dev.httpapi.source.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user decides about a compilation beside the service itself.
 *
 * @param stage the stage; else the service's own, else {@code dev}
 * @param region what {@code ${opt:region}} stands for, and what names are measured with; the
 *     template itself names no region
 * @param parameters {@code ${param:name}}
 * @param environment {@code ${env:NAME}}
 * @param values files of answers to variables of any source, YAML or JSON
 * @param environmentFiles files of more environment variables
 * @param codeBucket the bucket that code will be uploaded to; else code lies at local paths
 * @param code that programs may be run; else none is
 * @param choices what is to be otherwise than it is by default
 */
public record CompileOptions(
    Optional<String> stage,
    Optional<String> region,
    Map<String, String> parameters,
    Map<String, String> environment,
    List<SourceFile> values,
    List<SourceFile> environmentFiles,
    Optional<Packaging.Bucket> codeBucket,
    Optional<CodeAllowed> code,
    Set<Choice> choices) {

  /** Something that is otherwise than by default. */
  public enum Choice {
    /** The framework's deployment bucket is part of the stack. */
    DEPLOYMENT_BUCKET,
    /** The stage of a REST API is a resource of the template. */
    EXPLICIT_REST_STAGE,
    /** Events that are not compiled are left out with a warning. */
    ALLOW_UNCOMPILED_EVENTS,
    /** Variables may read files outside of the service's repository. */
    ALLOW_OUTSIDE_FILES,
    /** The template holds the APIs alone, and what they refer to as parameters. */
    API_ONLY,
    /** An API may invoke a function through the routes that lead to it, and no others. */
    LEAST_PERMISSIONS,
    /**
     * Code and the content of layers are not looked at, nor need they be there: where a digest of
     * them would name a resource, settings alone do.
     */
    CODE_NOT_READ,
    /** What AWS would refuse is not looked for. */
    NO_RULES
  }

  /** The same for another stage, if one is given. */
  public CompileOptions stage(Optional<String> other) {
    return other.isEmpty() ? this : with(other, choices);
  }

  /** The same with a choice more. */
  public CompileOptions with(Choice choice) {
    Set<Choice> more = EnumSet.of(choice);
    more.addAll(choices);
    return with(stage, more);
  }

  private CompileOptions with(Optional<String> otherStage, Set<Choice> otherChoices) {
    return new CompileOptions(
        otherStage,
        region,
        parameters,
        environment,
        values,
        environmentFiles,
        codeBucket,
        code,
        otherChoices);
  }

  boolean has(Choice choice) {
    return choices.contains(choice);
  }
}
