package dev.httpapi.check;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.AsynchronousInvocation;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionCode;
import dev.httpapi.model.Service;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Span;
import java.util.List;

/**
 * Raises {@code durable-function} for a durable function with what Lambda does not do for one:
 * other runtimes, destinations, retries of its asynchronous invocations; and with SnapStart also
 * images, Node.js, file systems and much ephemeral storage.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/durable-supported-runtimes.html">
 *     Supported runtimes for durable functions</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart:
 *     supported features and limitations</a>
 */
record DurableFunctionsFit() implements Check {
  private static final List<String> WITH_SNAP_START =
      List.of("python3.13", "python3.14", "java17", "java21", "java25");
  private static final List<String> WITHOUT_SNAP_START = List.of("nodejs22.x", "nodejs24.x");
  private static final double MOST_STORAGE_MIB = 512;

  @Override
  public void check(Service service, Diagnostics diagnostics) {
    for (Function function : service.functions()) {
      if (function.publishing().durable().isPresent()) {
        Span place = function.publishing().durable().get().span();
        code(function, place, diagnostics);
        asynchronous(function, place, diagnostics);
        if (function.publishing().snapStart()) {
          snapStart(function, place, diagnostics);
        }
      }
    }
  }

  private static void code(Function function, Span place, Diagnostics diagnostics) {
    boolean snapStart = function.publishing().snapStart();
    if (function.code() instanceof FunctionCode.Image) {
      if (snapStart) {
        refuse(place, "SnapStart starts no image", "leave out `snapStart`", diagnostics);
      }
      return;
    }
    if (!(function.code() instanceof FunctionCode.Handler handler)
        || !(handler.runtime() instanceof Scalar runtime)) {
      return;
    }
    boolean known =
        WITH_SNAP_START.contains(runtime.text()) || WITHOUT_SNAP_START.contains(runtime.text());
    if (!known) {
      refuse(
          place,
          "Lambda runs no durable function on `" + runtime.text() + "`",
          "it does on: "
              + String.join(", ", WITHOUT_SNAP_START)
              + ", "
              + String.join(", ", WITH_SNAP_START)
              + ", or from an image",
          diagnostics);
    } else if (snapStart && !WITH_SNAP_START.contains(runtime.text())) {
      refuse(
          place,
          "Lambda has no SnapStart for a durable function on `" + runtime.text() + "`",
          "leave out `snapStart`; it has for: " + String.join(", ", WITH_SNAP_START),
          diagnostics);
    }
  }

  private static void asynchronous(Function function, Span place, Diagnostics diagnostics) {
    AsynchronousInvocation asynchronous = function.asynchronous();
    if (asynchronous.hasDestinations()) {
      refuse(
          place,
          "a durable function has no destinations",
          "leave out `destinations`, and send the result from the function",
          diagnostics);
    }
    if (asynchronous.maximumRetryAttempts().isPresent()) {
      refuse(
          asynchronous.maximumRetryAttempts().get().span(),
          "asynchronous invocations of a durable function are not tried again",
          "leave out `maximumRetryAttempts`; the steps of an execution have retries of their own",
          diagnostics);
    }
  }

  private static void snapStart(Function function, Span place, Diagnostics diagnostics) {
    if (function.network().fileSystem().isPresent()) {
      refuse(place, "SnapStart has no file system", "leave out `snapStart`", diagnostics);
    }
    if (function.settings().ephemeralStorage().isPresent()
        && function.settings().ephemeralStorage().get() instanceof NumberNode storage
        && storage.value() > MOST_STORAGE_MIB) {
      refuse(
          storage.span(),
          "with SnapStart a function has at most 512 MB of ephemeral storage",
          "leave out `snapStart` or `ephemeralStorageSize`",
          diagnostics);
    }
  }

  private static void refuse(Span place, String message, String help, Diagnostics diagnostics) {
    diagnostics.add(Diagnostic.of(Code.DURABLE_FUNCTION, place, message).help(help));
  }
}
