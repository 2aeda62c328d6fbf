package dev.httpapi.rules.base;

/** One thing that AWS asks of every resource of some type. */
public interface ResourceRule {

  /** Says what of the resource AWS would refuse; nothing where only AWS can know. */
  void check(Declared resource, Findings findings);
}
