package dev.httpapi;

import dev.httpapi.packaging.Packaging;
import java.util.Map;
import java.util.Optional;

/**
 * What a user decides about a compilation beside the service itself.
 *
 * @param stage the stage; else the service's own, else {@code dev}
 * @param region what {@code ${opt:region}} stands for, and what names are measured with; the
 *     template itself names no region
 * @param parameters {@code ${param:name}}
 * @param environment {@code ${env:NAME}}
 * @param codeBucket the bucket that code will be uploaded to; else code lies at local paths
 * @param deploymentBucket whether the framework's deployment bucket is part of the stack
 * @param explicitRestStage whether the stage of a REST API is a resource of the template
 * @param allowUncompiledEvents whether events that are not compiled are left out with a warning
 */
public record CompileOptions(
    Optional<String> stage,
    Optional<String> region,
    Map<String, String> parameters,
    Map<String, String> environment,
    Optional<Packaging.Bucket> codeBucket,
    boolean deploymentBucket,
    boolean explicitRestStage,
    boolean allowUncompiledEvents) {}
