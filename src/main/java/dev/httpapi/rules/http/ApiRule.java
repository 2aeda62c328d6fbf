package dev.httpapi.rules.http;

import dev.httpapi.rules.base.Findings;

/** One thing that AWS asks of the parts of an API in their relation. */
interface ApiRule {

  /** Says what of the parts AWS would refuse; nothing where only AWS can know. */
  void check(ApiParts api, Findings findings);
}
