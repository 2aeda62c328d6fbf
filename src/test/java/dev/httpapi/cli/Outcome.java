package dev.httpapi.cli;

import java.util.List;

/** How a process ended, and what it wrote. */
record Outcome(int status, String out, String err) {

  List<String> errLines() {
    return err.lines().toList();
  }
}
