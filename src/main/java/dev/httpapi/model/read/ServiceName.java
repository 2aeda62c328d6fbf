package dev.httpapi.model.read;

/**
 * The words that names in AWS are made of.
 *
 * @param region the region that is meant when nothing is deployed yet; names are measured with it
 */
record ServiceName(String name, String stage, String region) {

  /** What the name of a function, and of the stack, begins with. */
  String prefix() {
    return name + "-" + stage;
  }
}
