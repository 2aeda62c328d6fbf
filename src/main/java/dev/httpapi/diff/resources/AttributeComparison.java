package dev.httpapi.diff.resources;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.canonical.Renamed;
import dev.httpapi.diff.updates.UpdateBehaviour;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where one resource differs beside its properties.
 *
 * @param renamed gives values of the old side the logical ids of the new one
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html">Resource
 *     attribute reference</a>
 */
record AttributeComparison(Located before, Located after, Renamed renamed) {
  private static final String CONDITION = "Condition";
  private static final String DEPENDS_ON = "DependsOn";
  private static final List<String> ATTRIBUTES =
      List.of(
          CONDITION,
          "DeletionPolicy",
          "UpdateReplacePolicy",
          DEPENDS_ON,
          "CreationPolicy",
          "UpdatePolicy",
          "Metadata");

  List<PropertyChange> changes() {
    List<PropertyChange> changes = new ArrayList<>();
    for (String attribute : ATTRIBUTES) {
      Optional<Located> old = before.get(attribute);
      Optional<Located> now = after.get(attribute);
      boolean same =
          attribute.equals(DEPENDS_ON)
              ? renamedIds(old).equals(ids(now))
              : old.map(Located::value).map(renamed::in).equals(now.map(Located::value));
      if (!same) {
        changes.add(change(attribute, old, now));
      }
    }
    return changes;
  }

  private Set<String> renamedIds(Optional<Located> written) {
    Set<String> renamedIds = new TreeSet<>();
    for (String id : ids(written)) {
      renamedIds.add(renamed.id(id));
    }
    return renamedIds;
  }

  private static Set<String> ids(Optional<Located> written) {
    Set<String> ids = new TreeSet<>();
    if (written.isPresent()) {
      for (Located id : written.get().each()) {
        ids.add(id.text().orElse(""));
      }
    }
    return ids;
  }

  /** Under another condition a resource may come or go, which the templates do not tell. */
  private static PropertyChange change(
      String attribute, Optional<Located> old, Optional<Located> now) {
    return new PropertyChange(
        attribute,
        attribute.equals(CONDITION) ? UpdateBehaviour.UNKNOWN : UpdateBehaviour.NONE,
        Optional.empty(),
        old.map(Located::value),
        now.map(Located::value),
        old.map(Located::span),
        now.map(Located::span),
        Optional.empty());
  }
}
