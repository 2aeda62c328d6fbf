package dev.httpapi.inspect;

import dev.httpapi.source.Node;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import dev.httpapi.variables.Origins;
import dev.httpapi.variables.VariableTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds what of the environment lands in a template: the service is compiled once more with each
 * value changed a little, and where the template changes alike, the value lies. So a value is found
 * however it got there, and a text that is the same by accident is not taken for it.
 */
public final class LeakSearch {
  private final VariableTrace trace;
  private final Fields template;
  private final Function<Node, Optional<Fields>> compiler;

  /**
   * A search.
   *
   * @param template what the service compiles to
   * @param compiler compiles a resolved service; empty when it is refused
   */
  public LeakSearch(
      VariableTrace trace, Fields template, Function<Node, Optional<Fields>> compiler) {
    this.trace = trace;
    this.template = template;
    this.compiler = compiler;
  }

  /** A variable of the environment at one place of the service, by the numbers of its marks. */
  private record Use(String name, Span span, Set<Integer> numbers) {}

  /** All values of the environment in the template, in the order of the service. */
  public List<Leak> leaks() {
    List<Leak> leaks = new ArrayList<>();
    for (Use use : uses()) {
      Optional<Set<TemplatePlace>> places = changing(use.numbers());
      if (places.isEmpty()) {
        // What one use may not be changed for the other uses' sake, all of them may.
        places = changing(numbersOf(use.name()));
      }
      boolean certain = places.isPresent();
      for (TemplatePlace place : places.orElseGet(() -> withTextOf(use))) {
        leaks.add(new Leak(use.name(), use.span(), place, certain));
      }
    }
    return leaks;
  }

  private List<Use> uses() {
    Set<Integer> present = Origins.uses(trace.marked());
    Map<String, Use> uses = new LinkedHashMap<>();
    for (int number : present) {
      VariableTrace.EnvironmentUse use = trace.environmentUses().get(number);
      uses.computeIfAbsent(
              use.name() + " " + use.span(),
              key -> new Use(use.name(), use.span(), new TreeSet<>()))
          .numbers()
          .add(number);
    }
    return inOrder(uses);
  }

  /** The service's own first, then by file, line and column. */
  private List<Use> inOrder(Map<String, Use> uses) {
    String service = trace.marked().span().file().name();
    List<Use> sorted = new ArrayList<>(uses.values());
    sorted.sort(
        Comparator.comparing((Use use) -> !use.span().file().name().equals(service))
            .thenComparing(use -> use.span().file().name())
            .thenComparing(use -> use.span().line())
            .thenComparing(use -> use.span().column()));
    return sorted;
  }

  private Set<Integer> numbersOf(String name) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < trace.environmentUses().size(); i++) {
      if (trace.environmentUses().get(i).name().equals(name)) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  /** The places that change with some uses; empty when no changed service compiles. */
  private Optional<Set<TemplatePlace>> changing(Set<Integer> numbers) {
    Set<TemplatePlace> places = new LinkedHashSet<>();
    Node plain = Origins.plain(trace.marked());
    boolean compiled = false;
    for (Disguise disguise : Disguise.values()) {
      Node changed = disguise.of(trace.marked(), numbers);
      if (!changed.equals(plain)) {
        Optional<Fields> other = compiler.apply(changed);
        compiled |= other.isPresent();
        other.ifPresent(found -> places.addAll(TemplateComparison.places(template, found)));
      }
    }
    return compiled ? Optional.of(places) : Optional.empty();
  }

  /** The places that hold the characters of a value, by whatever way. */
  private Set<TemplatePlace> withTextOf(Use use) {
    Set<String> texts = new TreeSet<>();
    Origins.rewritten(
        trace.marked(),
        piece -> {
          if (piece.uses().stream().anyMatch(use.numbers()::contains)) {
            texts.add(piece.text());
          }
          return piece.text();
        });
    Set<TemplatePlace> places = new LinkedHashSet<>();
    texts.forEach(text -> search(new TemplatePlace(List.of()), template, text, places));
    return places;
  }

  private static void search(
      TemplatePlace place, Value value, String text, Set<TemplatePlace> places) {
    if (value instanceof Fields fields) {
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        TemplatePlace inner = place.with(field.getKey());
        if (field.getKey().contains(text)) {
          places.add(inner);
        }
        search(inner, field.getValue(), text, places);
      }
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        search(place.with(Integer.toString(i)), items.values().get(i), text, places);
      }
    } else if ((value instanceof Value.Text own && own.text().contains(text))
        || (value instanceof Value.Number number && number.text().equals(text))) {
      places.add(place);
    }
  }
}
