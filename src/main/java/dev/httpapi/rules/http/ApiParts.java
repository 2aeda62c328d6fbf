package dev.httpapi.rules.http;

import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template makes of one kind for one API: its routes, integrations or authorizers, in the
 * order of the template.
 */
record ApiParts(Protocol protocol, List<Declared> parts) {

  /** The parts, API by API; those that do not say whose they are belong to none. */
  static List<ApiParts> of(List<Declared> all) {
    Map<Value, List<Declared>> byApi = new LinkedHashMap<>();
    for (Declared part : all) {
      Optional<Located> api = part.get("ApiId");
      if (api.isPresent()) {
        List<Declared> known = byApi.get(api.get().value());
        if (known == null) {
          known = new ArrayList<>();
          byApi.put(api.get().value(), known);
        }
        known.add(part);
      }
    }
    List<ApiParts> grouped = new ArrayList<>(byApi.size());
    for (List<Declared> ofApi : byApi.values()) {
      grouped.add(new ApiParts(Protocol.around(ofApi.get(0)), ofApi));
    }
    return grouped;
  }
}
