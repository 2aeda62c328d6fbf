package dev.httpapi.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What CloudFormation would make of a template while the conditions that are no combination of
 * others hold or do not hold as a test says.
 */
public final class Deployed {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final JSONObject template;
  private final Map<String, Boolean> given;

  public Deployed(JSONObject template, Map<String, Boolean> given) {
    this.template = template;
    this.given = given;
  }

  /** Every way in which the conditions of a template can hold or not. */
  public static List<Deployed> everyWay(JSONObject template) throws JSONException {
    List<String> names = new ArrayList<>();
    JSONObject conditions = template.getJSONObject("Conditions");
    for (String name : keys(conditions)) {
      if (conditions.getJSONObject(name).has("Fn::Equals")) {
        names.add(name);
      }
    }
    List<Deployed> ways = new ArrayList<>();
    for (int bits = 0; bits < 1 << names.size(); bits++) {
      Map<String, Boolean> given = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        given.put(names.get(i), (bits >> i & 1) == 1);
      }
      ways.add(new Deployed(template, given));
    }
    return ways;
  }

  /** The logical ids of the resources that are made. */
  public TreeSet<String> resources() throws JSONException {
    return present(template.getJSONObject("Resources"));
  }

  /** The outputs that are there. */
  public TreeSet<String> outputs() throws JSONException {
    return present(template.getJSONObject("Outputs"));
  }

  /** The logical ids of a type of resources that are made. */
  public TreeSet<String> resources(String type) throws JSONException {
    TreeSet<String> found = new TreeSet<>();
    for (String id : resources()) {
      if (template.getJSONObject("Resources").getJSONObject(id).getString("Type").equals(type)) {
        found.add(id);
      }
    }
    return found;
  }

  private TreeSet<String> present(JSONObject section) throws JSONException {
    TreeSet<String> present = new TreeSet<>();
    for (String id : keys(section)) {
      String condition = section.getJSONObject(id).optString("Condition");
      if (condition.isEmpty() || holds(condition)) {
        present.add(id);
      }
    }
    return present;
  }

  /** References from what is made to what is not, as {@code from -> to}. */
  public TreeSet<String> danglingReferences() throws JSONException {
    TreeSet<String> made = resources();
    if (template.has("Parameters")) {
      made.addAll(keys(template.getJSONObject("Parameters")));
    }
    TreeSet<String> dangling = new TreeSet<>();
    for (String section : List.of("Resources", "Outputs")) {
      JSONObject entries = template.getJSONObject(section);
      for (String id : present(entries)) {
        TreeSet<String> references = new TreeSet<>();
        gather(entries.get(id), references);
        for (String reference : references) {
          if (!reference.startsWith("AWS::") && !made.contains(reference)) {
            dangling.add(id + " -> " + reference);
          }
        }
      }
    }
    return dangling;
  }

  private void gather(Object part, TreeSet<String> references) throws JSONException {
    if (part instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        gather(list.get(i), references);
      }
    } else if (part instanceof JSONObject object && object.has("Fn::If")) {
      JSONArray choice = object.getJSONArray("Fn::If");
      gather(choice.get(holds(choice.getString(0)) ? 1 : 2), references);
    } else if (part instanceof JSONObject object) {
      for (String key : keys(object)) {
        Object value = object.get(key);
        switch (key) {
          case "Ref" -> references.add((String) value);
          case "Fn::GetAtt" -> references.add(((JSONArray) value).getString(0));
          case "DependsOn" -> dependencies(value, references);
          case "Fn::Sub" -> substitution(value, references);
          default -> gather(value, references);
        }
      }
    }
  }

  private void substitution(Object value, TreeSet<String> references) throws JSONException {
    JSONObject variables = value instanceof JSONArray list ? list.getJSONObject(1) : null;
    String text = value instanceof JSONArray list ? list.getString(0) : (String) value;
    for (Matcher place = PLACEHOLDER.matcher(text); place.find(); ) {
      if (variables == null || !variables.has(place.group(1))) {
        references.add(place.group(1).split("\\.")[0]);
      }
    }
    gather(variables, references);
  }

  private static void dependencies(Object value, TreeSet<String> references) throws JSONException {
    if (value instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        references.add(list.getString(i));
      }
    } else {
      references.add((String) value);
    }
  }

  private boolean holds(String condition) throws JSONException {
    return given.containsKey(condition)
        ? given.get(condition)
        : holds(template.getJSONObject("Conditions").getJSONObject(condition));
  }

  private boolean holds(JSONObject definition) throws JSONException {
    if (definition.has("Condition")) {
      return holds(definition.getString("Condition"));
    }
    boolean or = definition.has("Fn::Or");
    JSONArray parts = definition.getJSONArray(or ? "Fn::Or" : "Fn::And");
    if (parts.length() < 2 || parts.length() > 10) {
      throw new AssertionError("CloudFormation takes two to ten conditions: " + parts);
    }
    for (int i = 0; i < parts.length(); i++) {
      if (holds(parts.getJSONObject(i)) == or) {
        return or;
      }
    }
    return !or;
  }

  private static List<String> keys(JSONObject object) {
    List<String> keys = new ArrayList<>();
    for (Iterator<?> each = object.keys(); each.hasNext(); ) {
      keys.add((String) each.next());
    }
    return keys;
  }

  @Override
  public String toString() {
    return given.toString();
  }
}
