package dev.httpapi.diff.base;

import dev.httpapi.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a resource.
 *
 * @param logicalId its logical id on the new side; of one that is gone, on the old side
 * @param formerId its logical id on the old side, if it is another one
 * @param type CloudFormation's name of its type; of one that is retyped, the new one
 * @param properties what of it differs; none for one that is added or gone
 * @param remarks what else is to be known of it, as sentences
 */
public record ResourceChange(
    Action action,
    String logicalId,
    Optional<String> formerId,
    String type,
    List<PropertyChange> properties,
    List<String> remarks,
    Optional<Span> before,
    Optional<Span> after)
    implements Change {
  public ResourceChange {
    properties = List.copyOf(properties);
    remarks = List.copyOf(remarks);
  }

  @Override
  public ChangeCode code() {
    return action.code();
  }

  @Override
  public String subject() {
    return logicalId;
  }
}
