package dev.httpapi.diff.updates;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What updates of a type of resource do.
 *
 * @param type such as {@code AWS::Lambda::Function}
 * @param source the address of the type's page in CloudFormation's reference; empty for a type that
 *     the table does not have
 * @param name the property that names the resource, where no two can share a name: with it,
 *     CloudFormation cannot make a replacement before the resource is gone, and refuses the update
 * @param properties by path, as {@link #of} takes it
 */
public record TypeUpdates(
    String type,
    Optional<String> source,
    Optional<String> name,
    Map<List<String>, PropertyUpdate> properties) {

  /** What stands in a path for any item of a list. */
  public static final String ITEM = "[]";

  public TypeUpdates {
    properties = Map.copyOf(properties);
  }

  /** A type of which nothing is known. */
  static TypeUpdates unknown(String type) {
    return new TypeUpdates(type, Optional.empty(), Optional.empty(), Map.of());
  }

  /** Whether the table has this type. */
  public boolean isKnown() {
    return source.isPresent();
  }

  /**
   * What an update of a property does.
   *
   * @param path the keys that lead to it from {@code Properties}, {@link #ITEM} for an item of a
   *     list: {@code Policies}, {@code []}, {@code PolicyDocument}
   * @return what is listed of it; else that of the nearest one around it that is listed; else
   *     unknown
   */
  public PropertyUpdate of(List<String> path) {
    PropertyUpdate listed = properties.get(path);
    if (listed != null) {
      return listed;
    }
    for (int length = path.size() - 1; length > 0; length--) {
      PropertyUpdate around = properties.get(path.subList(0, length));
      if (around != null) {
        return around.inside();
      }
    }
    return PropertyUpdate.UNKNOWN;
  }
}
