package dev.httpapi.rules.stack;

import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * A function of a template where it stands.
 *
 * @param name its key: {@code Ref}, {@code Fn::Join}
 * @param argument what it is given
 * @param span what a person would point at for the function itself
 * @param site the part of the template
 * @param around the function of whose argument it is a part
 * @param position in which item of that argument, counted from 0
 */
record Call(
    String name, Located argument, Span span, Site site, Optional<Call> around, int position) {

  boolean is(String other) {
    return name.equals(other);
  }

  /** The items of its argument; none where that is no list. */
  List<Located> items() {
    return argument.items();
  }

  boolean takesList() {
    return argument.value() instanceof Value.Items;
  }

  /** Whether it stands in a function of a name, at whatever depth. */
  boolean isIn(String other) {
    Optional<Call> outer = around;
    while (outer.isPresent()) {
      if (outer.get().is(other)) {
        return true;
      }
      outer = outer.get().around();
    }
    return false;
  }
}
