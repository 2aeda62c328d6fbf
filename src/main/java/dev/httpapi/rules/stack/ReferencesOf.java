package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.Letters;
import dev.httpapi.source.Span;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a function names. What is malformed names nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html">Fn::Sub</a>
 */
final class ReferencesOf {
  private ReferencesOf() {}

  /**
   * Adds what a function itself names, not what those in its argument do.
   *
   * @return whether it names something that is no pseudo parameter
   */
  static boolean add(Call call, List<Reference> references) {
    int before = references.size();
    switch (call.name()) {
      case "Ref" -> ref(call, references);
      case "Fn::GetAtt" -> getAtt(call, references);
      case "Fn::Sub" -> sub(call, references);
      default -> {}
    }
    for (int i = before; i < references.size(); i++) {
      if (!references.get(i).name().startsWith("AWS::")) {
        return true;
      }
    }
    return false;
  }

  private static void ref(Call call, List<Reference> references) {
    if (call.argument().value() instanceof Value.Text name) {
      add(call, name.text(), "", call.argument().span(), call.argument().span(), references);
    }
  }

  private static void getAtt(Call call, List<Reference> references) {
    Span span = call.argument().span();
    if (call.argument().value() instanceof Value.Text text) {
      dotted(call, text.text(), span, references);
      return;
    }
    List<Located> items = call.items();
    if (items.size() == 1 && items.get(0).value() instanceof Value.Text text) {
      dotted(call, text.text(), items.get(0).span(), references);
    } else if (items.size() == 2 && items.get(0).value() instanceof Value.Text name) {
      String attribute = items.get(1).value() instanceof Value.Text text ? text.text() : "?";
      Span attributeSpan = items.get(1).span();
      add(call, name.text(), attribute, items.get(0).span(), attributeSpan, references);
    }
  }

  private static void dotted(Call call, String text, Span span, List<Reference> references) {
    int dot = text.indexOf('.');
    if (dot > 0 && dot < text.length() - 1) {
      add(call, text.substring(0, dot), text.substring(dot + 1), span, span, references);
    }
  }

  private static void sub(Call call, List<Reference> references) {
    Located template =
        call.takesList() && !call.items().isEmpty() ? call.items().get(0) : call.argument();
    if (!(template.value() instanceof Value.Text text) || text.text().indexOf("${") < 0) {
      return;
    }
    Fields own = new Fields();
    if (call.items().size() > 1) {
      if (!(call.items().get(1).value() instanceof Fields variables)) {
        return;
      }
      own = variables;
    }
    for (References.Placeholder placeholder : References.placeholders(text.text())) {
      if (!own.has(placeholder.name()) && isName(placeholder.name())) {
        References.Reference named = placeholder.reference();
        add(
            call,
            named.logicalId(),
            named.attribute(),
            template.span(),
            template.span(),
            references);
      }
    }
  }

  /** Whether {@code Fn::Sub} takes what stands in its braces for a name. */
  static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Letters.isLetterOrDigit(c) && c != '.' && c != ':' && c != '_') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static void add(
      Call call,
      String name,
      String attribute,
      Span span,
      Span attributeSpan,
      List<Reference> references) {
    references.add(
        new Reference(
            call.name(), name, attribute, span, attributeSpan, call.site(), Optional.of(call)));
  }
}
