package dev.httpapi.rules.http;

import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TypeRule;
import dev.httpapi.template.located.Declared;
import java.util.List;

/** Rules of the parts of an API in their relation, applied to each API when its kind comes up. */
record EachApi(List<ApiRule> rules) implements TypeRule {

  EachApi(ApiRule... rules) {
    this(List.of(rules));
  }

  @Override
  public void checkAll(List<Declared> all, Findings findings) {
    for (ApiParts api : ApiParts.of(all)) {
      for (ApiRule rule : rules) {
        rule.check(api, findings);
      }
    }
  }
}
