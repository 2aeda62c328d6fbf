package dev.httpapi.yaml;

import java.util.List;

/**
 * What differs between the YAML of services and that of templates.
 *
 * @param tags the tags of functions
 * @param keepsNumbers whether a number or a date is the text that is written, as CloudFormation
 *     takes it, and not its value
 */
record Dialect(List<String> tags, boolean keepsNumbers) {
  static final Dialect SERVICE = new Dialect(ShortTags.KNOWN, false);

  static Dialect template() {
    return new Dialect(TemplateTags.all(), true);
  }
}
