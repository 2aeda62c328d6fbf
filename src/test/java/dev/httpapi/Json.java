package dev.httpapi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** What the tests do with JSON values beside comparing them. */
final class Json {
  private Json() {}

  static List<String> keys(JSONObject object) {
    List<String> keys = new ArrayList<>();
    for (Iterator<?> each = object.keys(); each.hasNext(); ) {
      keys.add((String) each.next());
    }
    return keys;
  }

  /** Changes a text wherever it is a whole value. */
  static void rename(Object value, String from, String to) throws JSONException {
    if (value instanceof JSONObject object) {
      for (String key : keys(object)) {
        if (from.equals(object.get(key))) {
          object.put(key, to);
        } else {
          rename(object.get(key), from, to);
        }
      }
    } else if (value instanceof JSONArray list) {
      for (int i = 0; i < list.length(); i++) {
        if (from.equals(list.get(i))) {
          list.put(i, to);
        } else {
          rename(list.get(i), from, to);
        }
      }
    }
  }
}
