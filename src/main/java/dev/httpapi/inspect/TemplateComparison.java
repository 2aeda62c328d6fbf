package dev.httpapi.inspect;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where two templates differ by the values of which one service was given others. */
final class TemplateComparison {
  private final List<TemplatePlace> places = new ArrayList<>();

  private TemplateComparison() {}

  /** The places of {@code before} at which a changed value lies. */
  static List<TemplatePlace> places(Fields before, Fields after) {
    TemplateComparison comparison = new TemplateComparison();
    comparison.compare(new TemplatePlace(List.of()), before, after);
    return comparison.places;
  }

  private void compare(TemplatePlace place, Value before, Value after) {
    if (before instanceof Fields fields && after instanceof Fields others) {
      compareFields(place, fields, others);
    } else if (before instanceof Value.Items items && after instanceof Value.Items others) {
      int count = Math.min(items.values().size(), others.values().size());
      for (int i = 0; i < count; i++) {
        compare(place.with(Integer.toString(i)), items.values().get(i), others.values().get(i));
      }
    } else if (before instanceof Value.Text text && after instanceof Value.Text other) {
      add(place, Disguise.explains(text.text(), other.text()));
    } else if (before instanceof Value.Number number && after instanceof Value.Number other) {
      // A number is rewritten on its way (1.50 is 1.5), and no digest is one.
      add(place, !number.text().equals(other.text()));
    }
  }

  private void add(TemplatePlace place, boolean lies) {
    if (lies) {
      places.add(place);
    }
  }

  /** Keys that are in one of them only are held against each other in their order. */
  private void compareFields(TemplatePlace place, Fields before, Fields after) {
    List<String> gone = new ArrayList<>(before.asMap().keySet());
    gone.removeAll(after.asMap().keySet());
    List<String> come = new ArrayList<>(after.asMap().keySet());
    come.removeAll(before.asMap().keySet());
    Map<String, String> renamed = new LinkedHashMap<>();
    for (int i = 0; i < gone.size() && gone.size() == come.size(); i++) {
      renamed.put(gone.get(i), come.get(i));
    }
    for (Map.Entry<String, Value> field : before.asMap().entrySet()) {
      String key = field.getKey();
      String other = renamed.getOrDefault(key, key);
      if (after.has(other)) {
        add(place.with(key), Disguise.explains(key, other));
        compare(place.with(key), field.getValue(), after.get(other).orElseThrow());
      }
    }
  }
}
