package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.template.Fields;
import dev.httpapi.template.References;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code function-arguments}: functions that are not given what they take.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
record FunctionArguments() implements WalkRule {

  @Override
  public void check(Walk walk, Findings findings) {
    if (walk.isOpen()) {
      return;
    }
    for (Call call : walk.calls()) {
      Place place = call.site().place();
      boolean right = isRight(call);
      if (!right && place != Place.WORD && place != Place.PLAIN && place != Place.RULE) {
        findings.add(
            Code.FUNCTION_ARGUMENTS,
            call.span(),
            "`" + call.name() + "` takes " + takes(call.name()),
            "write " + form(call.name()));
      } else if (right) {
        details(call, findings);
      }
    }
  }

  private static boolean isRight(Call call) {
    List<Located> items = call.items();
    return switch (call.name()) {
      case "Ref", "Condition" -> isName(call.argument());
      case "Fn::GetAtt" -> isAttribute(call, items);
      case "Fn::Join" -> items.size() == 2 && isText(items.get(0)) && isList(items.get(1));
      case "Fn::Split" -> items.size() == 2 && isText(items.get(0)) && isOneValue(items.get(1));
      case "Fn::Select" -> items.size() == 2 && isOneValue(items.get(0)) && isList(items.get(1));
      case "Fn::Sub" -> isSubstitution(call, items);
      case "Fn::If" -> items.size() == 3 && (isName(items.get(0)) || items.get(0).isFunction());
      case "Fn::FindInMap" -> items.size() == 3 || items.size() == 4;
      case "Fn::Base64", "Fn::GetAZs", "Fn::ImportValue" -> isOneValue(call.argument());
      case "Fn::Cidr" -> items.size() == 2 || items.size() == 3;
      case "Fn::Equals" -> items.size() == 2;
      case "Fn::And", "Fn::Or" -> items.size() >= 2 && items.size() <= 10 && areObjects(items);
      case "Fn::Not" -> items.size() == 1 && areObjects(items);
      default -> true;
    };
  }

  private static boolean isAttribute(Call call, List<Located> items) {
    if (call.argument().value() instanceof Value.Text text) {
      return isDotted(text.text());
    }
    // `Fn::GetAtt: A.b` is read as a list of one text where the framework coerces it.
    if (items.size() == 1 && items.get(0).value() instanceof Value.Text text) {
      return isDotted(text.text());
    }
    return items.size() == 2
        && isName(items.get(0))
        && (isName(items.get(1)) || isRef(items.get(1)));
  }

  private static boolean isDotted(String text) {
    int dot = text.indexOf('.');
    return dot > 0 && dot < text.length() - 1;
  }

  private static boolean isRef(Located value) {
    return value.isFunction() && ((Fields) value.value()).has("Ref");
  }

  /** One item, the text alone, is said to be optional by the words of CloudFormation's error. */
  private static boolean isSubstitution(Call call, List<Located> items) {
    return call.takesList()
        ? (items.size() == 1 || (items.size() == 2 && items.get(1).value() instanceof Fields))
            && isText(items.get(0))
        : isText(call.argument());
  }

  private static boolean isName(Located value) {
    return value.value() instanceof Value.Text text && !text.text().isEmpty();
  }

  private static boolean isText(Located value) {
    return value.value() instanceof Value.Text
        || value.value() instanceof Value.Number
        || value.value() instanceof Value.Bool;
  }

  private static boolean isOneValue(Located value) {
    return isText(value) || value.value() instanceof Fields;
  }

  private static boolean isList(Located value) {
    return value.value() instanceof Value.Items || value.value() instanceof Fields;
  }

  private static boolean areObjects(List<Located> conditions) {
    for (Located condition : conditions) {
      if (!(condition.value() instanceof Fields)) {
        return false;
      }
    }
    return true;
  }

  private static String takes(String function) {
    return switch (function) {
      case "Ref" -> "the name of a resource or parameter";
      case "Condition" -> "the name of a condition";
      case "Fn::GetAtt" -> "a resource and an attribute";
      case "Fn::Join" -> "a text and a list";
      case "Fn::Split" -> "two texts, of which the first is no function";
      case "Fn::Select" -> "a number and a list";
      case "Fn::Sub" -> "a text, or a text and an object with its variables";
      case "Fn::If" -> "the name of a condition and two values";
      case "Fn::FindInMap" -> "a mapping and two keys";
      case "Fn::Cidr" -> "an address block, a count and a number of bits";
      case "Fn::Equals" -> "two values";
      case "Fn::And", "Fn::Or" -> "a list of 2 to 10 conditions";
      case "Fn::Not" -> "a list of one condition";
      default -> "one text";
    };
  }

  private static String form(String function) {
    return switch (function) {
      case "Ref" -> "`!Ref Name`";
      case "Condition" -> "`!Condition Name`";
      case "Fn::GetAtt" -> "`!GetAtt Name.Attribute`";
      case "Fn::Join" -> "`!Join [',', [a, b]]`";
      case "Fn::Split" -> "`!Split [',', 'a,b']`";
      case "Fn::Select" -> "`!Select [0, [a, b]]`";
      case "Fn::Sub" -> "`!Sub 'a-${Name}'`, or `!Sub ['a-${b}', {b: c}]`";
      case "Fn::If" -> "`!If [Name, a, b]`";
      case "Fn::FindInMap" -> "`!FindInMap [Name, a, b]`";
      case "Fn::Cidr" -> "`!Cidr ['10.0.0.0/16', 4, 8]`";
      case "Fn::Equals" -> "`!Equals [a, b]`";
      case "Fn::And", "Fn::Or" -> "`!" + function.substring(4) + " [!Condition A, !Condition B]`";
      case "Fn::Not" -> "`!Not [!Condition Name]`";
      default -> "`!" + function.substring(4) + " text`";
    };
  }

  private static void details(Call call, Findings findings) {
    if (call.is("Fn::Select")) {
      index(call, findings);
    } else if (call.is("Fn::Sub")) {
      names(call, findings);
    }
  }

  /** A list may shrink where a function in it gives nothing. */
  private static void index(Call call, Findings findings) {
    Optional<BigDecimal> index = call.items().get(0).number();
    List<Located> items = call.items().get(1).items();
    boolean literal = call.items().get(1).value() instanceof Value.Items;
    if (index.isEmpty() || !literal) {
      return;
    }
    if (index.get().signum() < 0 || index.get().compareTo(BigDecimal.valueOf(items.size())) >= 0) {
      findings.add(
          Code.FUNCTION_ARGUMENTS,
          call.items().get(0).span(),
          "`Fn::Select` chooses item "
              + index.get().toPlainString()
              + " of a list that has "
              + items.size(),
          "items are counted from 0");
    }
  }

  private static void names(Call call, Findings findings) {
    Located template = call.takesList() ? call.items().get(0) : call.argument();
    if (!(template.value() instanceof Value.Text text) || text.text().indexOf("${") < 0) {
      return;
    }
    for (References.Placeholder placeholder : References.placeholders(text.text())) {
      String name = placeholder.name();
      if (!name.isEmpty()
          && !ReferencesOf.isName(name)
          && name.indexOf('$') < 0
          && name.indexOf('{') < 0) {
        findings.add(
            Code.FUNCTION_ARGUMENTS,
            template.span(),
            "`Fn::Sub` takes `${" + name + "}` for no name",
            "names have letters, digits, `_`, `.` and `:`; what is to stay as it is written is `${!"
                + name
                + "}`");
      }
    }
  }
}
