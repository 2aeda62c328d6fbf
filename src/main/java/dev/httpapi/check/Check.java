package dev.httpapi.check;

import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Service;

/** One thing that must hold of a service. */
interface Check {
  void check(Service service, Diagnostics diagnostics);
}
