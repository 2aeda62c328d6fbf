package dev.httpapi.rules.base;

import dev.httpapi.template.located.Declared;
import java.util.List;

/** One thing that AWS asks of the resources of some type in their relation. */
public interface TypeRule {

  /**
   * Says what of the resources AWS would refuse; nothing where only AWS can know.
   *
   * @param resources all of the type, in the order of the template; at least one
   */
  void checkAll(List<Declared> resources, Findings findings);
}
