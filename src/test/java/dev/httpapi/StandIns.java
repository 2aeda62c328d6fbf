package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Compares the resources of a part of a template with the same ones in the whole: they are equal
 * but for parameters, of which each stands for one reference only, and each reference has but one.
 */
final class StandIns {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final JSONObject whole;
  private final JSONObject part;
  private final Set<String> parameters = new HashSet<>();
  private final Map<String, String> references = new HashMap<>();

  StandIns(JSONObject whole, JSONObject part) {
    this.whole = whole;
    this.part = part;
    parameters.addAll(keys(part.optJSONObject("Parameters")));
    parameters.removeAll(keys(whole.optJSONObject("Parameters")));
  }

  void check() throws JSONException {
    JSONObject resources = part.getJSONObject("Resources");
    for (String id : Json.keys(resources)) {
      if (!(resources.get(id) instanceof JSONObject)) {
        continue; // Fn::ForEach and its like
      }
      JSONObject theirs = whole.getJSONObject("Resources").getJSONObject(id);
      checkDependencies(id, theirs.opt("DependsOn"), resources.getJSONObject(id).opt("DependsOn"));
      compare(id, withoutDependencies(theirs), withoutDependencies(resources.getJSONObject(id)));
    }
    assertEquals(parameters, references.keySet(), "parameters that nothing stands for");
    assertEquals(references.size(), Set.copyOf(references.values()).size(), references::toString);
  }

  private static JSONObject withoutDependencies(JSONObject resource) throws JSONException {
    JSONObject copy = new JSONObject(resource.toString());
    copy.remove("DependsOn");
    return copy;
  }

  /** What is left out is not waited for; all else is. */
  private void checkDependencies(String id, Object theirs, Object ours) throws JSONException {
    List<String> wanted = texts(theirs);
    wanted.removeIf(
        name ->
            whole.optJSONObject("Resources").has(name)
                && !part.optJSONObject("Resources").has(name));
    assertEquals(wanted, texts(ours), id);
  }

  private static List<String> texts(Object value) throws JSONException {
    List<String> texts = new ArrayList<>();
    if (value instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        texts.add(list.getString(i));
      }
    } else if (value != null) {
      texts.add((String) value);
    }
    return texts;
  }

  private void compare(String place, Object theirs, Object ours) throws JSONException {
    if (theirs instanceof JSONArray list && ours instanceof JSONArray other) {
      assertEquals(list.length(), other.length(), place);
      for (int i = 0; i < list.length(); i++) {
        compare(place + "/" + i, list.get(i), other.get(i));
      }
    } else if (ours instanceof JSONObject object
        && object.length() == 1
        && parameters.contains(object.optString("Ref"))) {
      standsFor(object.getString("Ref"), reference(place, theirs));
    } else if (theirs instanceof JSONObject object && ours instanceof JSONObject other) {
      assertEquals(keys(object), keys(other), place);
      for (String key : Json.keys(object)) {
        if (key.equals("Fn::Sub")) {
          compareSub(place + "/" + key, object.get(key), other.get(key));
        } else {
          compare(place + "/" + key, object.get(key), other.get(key));
        }
      }
    } else {
      assertEquals(theirs, ours, place);
    }
  }

  private void standsFor(String parameter, String reference) {
    String before = references.putIfAbsent(parameter, reference);
    if (before != null) {
      assertEquals(before, reference, parameter);
    }
  }

  /** A reference as {@code Fn::Sub} writes it. */
  private static String reference(String place, Object value) throws JSONException {
    assertTrue(value instanceof JSONObject, place);
    JSONObject object = (JSONObject) value;
    assertEquals(1, object.length(), place);
    if (object.has("Ref")) {
      return object.getString("Ref");
    }
    return object.get("Fn::GetAtt") instanceof JSONArray list
        ? list.getString(0) + "." + list.getString(1)
        : object.getString("Fn::GetAtt");
  }

  private void compareSub(String place, Object theirs, Object ours) throws JSONException {
    if (theirs instanceof String text) {
      compareText(place, text, (String) ours, Set.of());
      return;
    }
    JSONArray one = (JSONArray) theirs;
    JSONArray other = (JSONArray) ours;
    Set<String> variables = keys(one.getJSONObject(1));
    compareText(place, one.getString(0), other.getString(0), variables);
    compare(place, one.get(1), other.get(1));
  }

  private void compareText(String place, String theirs, String ours, Set<String> variables) {
    Matcher one = PLACEHOLDER.matcher(theirs);
    Matcher other = PLACEHOLDER.matcher(ours);
    while (one.find()) {
      assertTrue(other.find(), place);
      if (variables.contains(one.group(1)) || !parameters.contains(other.group(1))) {
        assertEquals(one.group(1), other.group(1), place);
      } else {
        assertFalse(variables.contains(other.group(1)), place);
        standsFor(other.group(1), one.group(1));
      }
    }
    assertFalse(other.find(), place);
    assertEquals(one.reset().replaceAll(""), other.reset().replaceAll(""), place);
  }

  private static Set<String> keys(JSONObject object) {
    return object == null ? Set.of() : Set.copyOf(Json.keys(object));
  }
}
