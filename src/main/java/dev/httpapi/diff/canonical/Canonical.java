package dev.httpapi.diff.canonical;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template in the one form of all that mean the same: scalars are text, as CloudFormation takes
 * them; nulls are left out; {@code Fn::GetAtt} has two parts; {@code Fn::Sub} and {@code Fn::Join}
 * are one flat {@code Fn::Join} without a delimiter, or the one value that they come to; a lone
 * statement, action or dependency of a place where a list may stand is a list. Places are kept.
 */
public final class Canonical {
  private static final String GET_ATT = "Fn::GetAtt";

  private Canonical() {}

  /** A template in canonical form. */
  public static Fields template(Fields template) {
    Fields canonical = (Fields) of(template);
    Fields resources = canonical.fields("Resources");
    for (Map.Entry<String, Value> resource : resources.asMap().entrySet()) {
      if (resource.getValue() instanceof Fields fields && fields.has("DependsOn")) {
        fields.put("DependsOn", list(fields.get("DependsOn").orElseThrow()));
      }
    }
    return canonical;
  }

  /** A value of a template in canonical form. */
  public static Value of(Value value) {
    if (value instanceof Value.Number number) {
      return new Value.Text(number.text(), number.origin());
    }
    if (value instanceof Value.Bool flag) {
      return new Value.Text(Boolean.toString(flag.value()), flag.origin());
    }
    if (value instanceof Value.Items items) {
      return items.with(all(items.values()));
    }
    return value instanceof Fields fields ? object(fields) : value;
  }

  private static List<Value> all(List<Value> values) {
    List<Value> all = new ArrayList<>(values.size());
    for (Value value : values) {
      all.add(of(value));
    }
    return all;
  }

  private static Value object(Fields fields) {
    Fields canonical = Fields.like(fields);
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      if (!(field.getValue() instanceof Value.Null)) {
        canonical.put(field.getKey(), entry(field.getKey(), of(field.getValue())));
      }
    }
    if (canonical.asMap().size() == 1) {
      Map.Entry<String, Value> only = canonical.asMap().entrySet().iterator().next();
      return function(only.getKey(), only.getValue(), canonical);
    }
    return canonical.has("Effect") ? statement(canonical) : document(canonical);
  }

  /**
   * A header that lists what a page may do, in single quotes as API Gateway has static values: the
   * framework writes methods in the order in which it meets them.
   */
  private static Value entry(String key, Value value) {
    boolean lists =
        key.endsWith("Access-Control-Allow-Methods")
            || key.endsWith("Access-Control-Allow-Headers");
    if (!lists || !(value instanceof Value.Text text) || !text.text().startsWith("'")) {
      return value;
    }
    String[] words = text.text().replace("'", "").split(",", -1);
    Arrays.sort(words);
    return new Value.Text("'" + String.join(",", words) + "'", text.origin());
  }

  private static Value function(String name, Value argument, Fields canonical) {
    return switch (name) {
      case GET_ATT -> canonical.put(GET_ATT, attribute(argument));
      case "Fn::Join" -> Concatenation.ofJoin(canonical, argument);
      case "Fn::Sub" -> Concatenation.ofSub(canonical, argument);
      default -> document(canonical);
    };
  }

  /** {@code A.b.c} is the attribute {@code b.c} of {@code A}. */
  private static Value attribute(Value argument) {
    if (!(argument instanceof Value.Text text) || text.text().indexOf('.') < 0) {
      return argument;
    }
    int dot = text.text().indexOf('.');
    return new Value.Items(
        List.of(
            new Value.Text(text.text().substring(0, dot), text.origin()),
            new Value.Text(text.text().substring(dot + 1), text.origin())),
        text.origin());
  }

  /** An IAM policy may have one statement in the place of a list of them. */
  private static Fields document(Fields fields) {
    Optional<Value> statement = fields.get("Statement");
    return statement.isPresent() ? fields.put("Statement", list(statement.get())) : fields;
  }

  /**
   * A statement of an IAM policy, where one value stands for a list of one.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
   *     of the IAM JSON policy language</a>
   */
  private static Fields statement(Fields statement) {
    for (String key : new String[] {"Action", "NotAction", "Resource", "NotResource"}) {
      if (statement.has(key)) {
        statement.put(key, list(statement.get(key).orElseThrow()));
      }
    }
    for (String key : new String[] {"Principal", "NotPrincipal"}) {
      if (statement.get(key).orElse(null) instanceof Fields principal
          && !Intrinsic.isFunction(principal)) {
        statement.put(key, ofLists(principal));
      }
    }
    if (statement.get("Condition").orElse(null) instanceof Fields condition) {
      Fields operators = Fields.like(condition);
      for (Map.Entry<String, Value> operator : condition.asMap().entrySet()) {
        operators.put(
            operator.getKey(),
            operator.getValue() instanceof Fields keys ? ofLists(keys) : operator.getValue());
      }
      statement.put("Condition", operators);
    }
    return statement;
  }

  private static Fields ofLists(Fields object) {
    Fields lists = Fields.like(object);
    for (Map.Entry<String, Value> field : object.asMap().entrySet()) {
      lists.put(field.getKey(), list(field.getValue()));
    }
    return lists;
  }

  private static Value list(Value value) {
    return value instanceof Value.Items ? value : new Value.Items(List.of(value), value.origin());
  }
}
