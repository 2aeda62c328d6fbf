package dev.httpapi.diff.security;

import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Consequences;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A property of a resource that is on both sides.
 *
 * @param before the property as it was, in the words of the new side
 * @param after the property as it is
 */
record Setting(
    String subject,
    Span oldPlace,
    Span newPlace,
    Optional<Located> before,
    Optional<Located> after) {

  static Setting of(Declared old, Declared now, OldSide side, String... property) {
    return new Setting(
        now.logicalId(), old.span(), now.span(), side.of(old.get(property)), now.get(property));
  }

  boolean isSame() {
    return before.map(Located::value).equals(after.map(Located::value));
  }

  boolean isAdded() {
    return before.isEmpty() && after.isPresent();
  }

  boolean isGone() {
    return before.isPresent() && after.isEmpty();
  }

  boolean wasTrue() {
    return before.isPresent() && before.get().isTrue();
  }

  boolean isTrue() {
    return after.isPresent() && after.get().isTrue();
  }

  /** Whether what it is on the new side is known only when the stack is deployed. */
  boolean isUnclear() {
    return after.isPresent() && after.get().text().isEmpty();
  }

  String old() {
    return before.map(value -> Shown.of(value.value())).orElse("");
  }

  String now() {
    return after.map(value -> Shown.of(value.value())).orElse("");
  }

  /** Values of a list of the new side that are not in the old one, or the other way round. */
  Map<String, Located> items(boolean ofNew) {
    Map<String, Located> items = new LinkedHashMap<>();
    Optional<Located> own = ofNew ? after : before;
    Optional<Located> other = ofNew ? before : after;
    own.ifPresent(list -> list.each().forEach(item -> items.put(Shown.of(item.value()), item)));
    other.ifPresent(list -> list.each().forEach(item -> items.remove(Shown.of(item.value()))));
    return items;
  }

  /** The same, of another subject. */
  Setting about(String other) {
    return new Setting(other, oldPlace, newPlace, before, after);
  }

  void tell(ChangeCode code, Effect effect, String message, Consequences consequences) {
    consequences.add(
        Consequence.of(code, effect, subject, message)
            .at(
                before.map(Located::span).orElse(oldPlace),
                after.map(Located::span).orElse(newPlace)));
  }
}
