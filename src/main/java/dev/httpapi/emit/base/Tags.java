package dev.httpapi.emit.base;

import dev.httpapi.source.Mapping;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags in the form that most types of resources take. */
public final class Tags {
  private Tags() {}

  /** A list of {@code Key} and {@code Value}. */
  public static Optional<Value> list(Optional<Mapping> tags) {
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    List<Value> list = new ArrayList<>();
    for (Mapping.Entry tag : tags.get().entries()) {
      list.add(
          new Fields()
              .put("Key", Value.of(tag.key()).at(tag.keySpan()))
              .put("Value", Value.of(tag.value())));
    }
    return Optional.of(Value.list(list).at(tags.get().head()));
  }
}
