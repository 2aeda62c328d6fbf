package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.RestIntegration.TransferMode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code response.transferMode}: whether a response is handed on while it arrives. */
final class TransferModeReader {
  private static final String KEY = "transferMode";

  private final Settings event;
  private final Diagnostics diagnostics;

  TransferModeReader(Settings event, Diagnostics diagnostics) {
    this.event = event;
    this.diagnostics = diagnostics;
  }

  /**
   * The mode, if one is set.
   *
   * @param proxy whether the integration hands on a response as it is, which alone can begin before
   *     the response is whole
   */
  Optional<TransferMode> read(boolean proxy) {
    Optional<Node> response = event.truthy("response");
    if (response.isEmpty() || !(response.get() instanceof Mapping)) {
      return Optional.empty();
    }
    Settings settings = event.block("response");
    Optional<String> written = settings.text(KEY);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!proxy) {
      refuse(settings, "only a proxy integration has a `transferMode`", wayToProxy());
    }
    Optional<TransferMode> mode = mode(written.get());
    if (mode.isEmpty()) {
      settings.reportWord(KEY, written.get(), List.of("BUFFERED", "STREAM"));
    } else if (proxy && mode.get() == TransferMode.STREAM && event.flag("async")) {
      refuse(
          settings,
          "a function that nobody waits for has no response to stream",
          "leave out `async` or `transferMode`");
    }
    return mode;
  }

  private static Optional<TransferMode> mode(String written) {
    for (TransferMode mode : TransferMode.values()) {
      if (mode.name().equalsIgnoreCase(written)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  private String wayToProxy() {
    return event.text("integration").isEmpty()
        ? "leave out `async`, which makes this a Lambda integration without the proxy"
        : "set `integration: lambda-proxy` or `http-proxy`, or leave it out";
  }

  private void refuse(Settings response, String message, String help) {
    diagnostics.add(
        Diagnostic.of(Code.INVALID_INTEGRATION, response.keySpan(KEY), message).help(help));
  }
}
