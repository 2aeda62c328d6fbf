package dev.httpapi.rules.http;

import dev.httpapi.rules.base.Declared;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.ResourceRule;
import java.util.List;

/** Rules of the parts of an API in their relation, applied to each API when its kind comes up. */
record EachApi(List<ApiRule> rules) implements ResourceRule {

  EachApi(ApiRule... rules) {
    this(List.of(rules));
  }

  @Override
  public void check(Declared part, Findings findings) {
    List<Declared> all = part.template().ofType(part.type());
    if (part != all.get(0)) {
      return;
    }
    for (ApiParts api : ApiParts.of(all)) {
      for (ApiRule rule : rules) {
        rule.check(api, findings);
      }
    }
  }
}
