package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Node;
import java.util.Optional;

/**
 * Reads the key that encrypts a function's environment: the function's, else the provider's, each
 * by its name of today before the one that releases before 3 had for it.
 */
final class KmsKeyReader {
  private static final String KEY = "kmsKeyArn";
  private static final String OLD_KEY = "awsKmsKeyArn";

  private final Settings provider;
  private final Diagnostics diagnostics;
  private final Optional<Node> ofService;

  /**
   * A reader of a service's keys.
   *
   * @param service what is written of the service beside its name
   */
  KmsKeyReader(Settings provider, Settings service, Diagnostics diagnostics) {
    this.provider = provider;
    this.diagnostics = diagnostics;
    this.ofService = old(service, "service.awsKmsKeyArn", "provider.kmsKeyArn");
  }

  Optional<Node> of(Settings function) {
    Optional<Node> old = old(function, OLD_KEY, KEY);
    Optional<Node> key = function.truthy(KEY);
    if (key.isEmpty()) {
      key = old;
    }
    if (key.isEmpty()) {
      key = provider.truthy(KEY);
    }
    return key.isPresent() ? key : ofService;
  }

  private Optional<Node> old(Settings settings, String name, String today) {
    Optional<Node> key = settings.truthy(OLD_KEY);
    if (key.isPresent()) {
      diagnostics.add(MovedSettings.note(settings.keySpan(OLD_KEY), name, today));
    }
    return key;
  }
}
