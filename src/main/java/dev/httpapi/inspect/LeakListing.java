package dev.httpapi.inspect;

import dev.httpapi.template.Fields;
import dev.httpapi.template.TemplateFormat;
import dev.httpapi.template.TemplateWriter;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.List;

/** Leaks, for a person or a program; the values themselves are never shown. */
public record LeakListing(List<Leak> leaks) {

  public LeakListing {
    leaks = List.copyOf(leaks);
  }

  /** A line for each place: {@code logical id and path: variable (where it is used)}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Leak leak : leaks) {
      text.append(leak.place()).append(": ").append(variable(leak));
      text.append(" (").append(leak.use()).append(')');
      text.append(leak.certain() ? "" : " possibly: the same characters stand there").append('\n');
    }
    return text.toString();
  }

  private static String variable(Leak leak) {
    return "${env:" + leak.name() + "}";
  }

  /** The same for a program, as {@code docs/variables.md} describes it. */
  public String json() {
    List<Value> places = new ArrayList<>();
    for (Leak leak : leaks) {
      Fields fields =
          new Fields()
              .put("name", leak.name())
              .put("section", leak.place().section())
              .put("logicalId", leak.place().logicalId())
              .put("path", leak.place().path())
              .put("certain", Value.of(leak.certain()));
      places.add(VariableListing.place(fields, leak.use()));
    }
    return TemplateWriter.write(new Fields().put("leaks", Value.list(places)), TemplateFormat.JSON);
  }
}
