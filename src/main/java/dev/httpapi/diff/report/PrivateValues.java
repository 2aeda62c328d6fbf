package dev.httpapi.diff.report;

import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.rules.credentials.CredentialForms;
import dev.httpapi.rules.credentials.CredentialNames;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that a review does not show: more people read it than the template. */
final class PrivateValues {
  /** Properties whose values are nobody's business, whatever they look like. */
  private static final Set<String> PRIVATE =
      Set.of(
          "AWS::ApiGateway::ApiKey Value",
          "AWS::SSM::Parameter Value",
          "AWS::SecretsManager::Secret SecretString",
          "AWS::RDS::DBInstance MasterUserPassword",
          "AWS::RDS::DBCluster MasterUserPassword");

  private PrivateValues() {}

  /** Whether a property's values, of either side, are kept to oneself. */
  static boolean holds(String type, PropertyChange property) {
    String path = property.path();
    String key = path.substring(path.lastIndexOf('.') + 1);
    return path.equals("Environment")
        || path.startsWith("Environment.Variables")
        || PRIVATE.contains(type + " " + path)
        || isCredential(key, property.before())
        || isCredential(key, property.after());
  }

  private static boolean isCredential(String key, Optional<Value> value) {
    return value.isPresent() && isCredential(key, value.get());
  }

  private static boolean isCredential(String key, Value value) {
    if (value instanceof Value.Text text) {
      return !text.text().isEmpty()
          && !(CredentialForms.of(text.text()).isEmpty()
              && CredentialNames.kind(key, text.text()).isEmpty());
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().anyMatch(item -> isCredential(key, item));
    }
    if (value instanceof Fields fields) {
      for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
        if (isCredential(field.getKey(), field.getValue())) {
          return true;
        }
      }
    }
    return false;
  }
}
