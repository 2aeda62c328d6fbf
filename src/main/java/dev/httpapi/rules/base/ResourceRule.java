package dev.httpapi.rules.base;

import dev.httpapi.template.located.Declared;
import java.util.List;

/** One thing that AWS asks of every resource of some type by itself. */
public interface ResourceRule extends TypeRule {

  /** Says what of the resource AWS would refuse; nothing where only AWS can know. */
  void check(Declared resource, Findings findings);

  @Override
  default void checkAll(List<Declared> resources, Findings findings) {
    for (Declared resource : resources) {
      check(resource, findings);
    }
  }
}
