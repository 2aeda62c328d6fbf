package dev.httpapi.cli;

/** What the process ends with. */
enum ExitCode {
  /** Done. */
  OK(0),
  /** The input was refused, or its result could not be written. */
  REFUSED(1),
  /** The command line is wrong, or names nothing that is there. */
  USAGE(2),
  /** Two sides differ in a way that the command line asks to fail on. */
  DIFFERENT(3),
  /** A bug of this program (EX_SOFTWARE of sysexits.h). */
  BUG(70);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
