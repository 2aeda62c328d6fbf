package dev.httpapi.diff.resources;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.List;

/** A value among the properties of a resource that is no object and no list, or is a function. */
record PropertyLeaf(PropertyPath path, Located value) {

  /** All of them, in the order of the template. */
  static List<PropertyLeaf> of(Located properties) {
    List<PropertyLeaf> leaves = new ArrayList<>();
    gather(PropertyPath.ROOT, properties, leaves);
    return leaves;
  }

  private static void gather(PropertyPath path, Located located, List<PropertyLeaf> leaves) {
    if (located.value() instanceof Value.Items) {
      List<Located> items = located.items();
      for (int i = 0; i < items.size(); i++) {
        gather(path.item(Integer.toString(i)), items.get(i), leaves);
      }
    } else if (located.value() instanceof Fields fields && !located.isFunction()) {
      for (String key : fields.asMap().keySet()) {
        gather(path.key(key), located.get(key).orElseThrow(), leaves);
      }
    } else {
      leaves.add(new PropertyLeaf(path, located));
    }
  }
}
