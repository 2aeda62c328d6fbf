package dev.httpapi.rules.stack;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.TemplateRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code resource-tag}, {@code too-many-tags} and {@code duplicate-tag}: what AWS asks of
 * the {@code Tags} of a resource, be they a list of {@code Key} and {@code Value} or an object.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html">Tags</a>
 */
record ResourceTags() implements TemplateRule {
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final int MOST = 50;
  private static final String RESERVED = "aws:";

  @Override
  public void check(Template template, Findings findings) {
    for (Declared resource : template.resources()) {
      Optional<Located> tags = resource.get("Tags");
      if (tags.isPresent() && resource.type().startsWith("AWS::")) {
        check(tags.get(), findings);
      }
    }
  }

  private static void check(Located tags, Findings findings) {
    int count = 0;
    if (tags.value() instanceof Value.Items) {
      count = list(tags, findings);
    } else {
      for (Located.Entry tag : tags.entries()) {
        key(tag.key(), tag.keySpan(), findings);
        value(Optional.of(tag.value()), findings);
        count++;
      }
    }
    if (count > MOST) {
      findings.add(
          Code.TOO_MANY_TAGS,
          tags.span(),
          "a resource would have " + count + " tags, and AWS gives it " + MOST,
          "leave out " + (count - MOST) + " of them; tags of the provider count, too");
    }
  }

  /** Counts the tags that are certain to be there. */
  private static int list(Located tags, Findings findings) {
    List<String> keys = new ArrayList<>();
    int count = 0;
    for (Located tag : tags.items()) {
      Optional<Located> written = tag.get("Key");
      Optional<String> key = tag.text("Key");
      if (key.isPresent()) {
        if (keys.contains(key.get())) {
          findings.add(
              Diagnostic.of(
                      Code.DUPLICATE_TAG,
                      written.get().span(),
                      "the resource has the tag `" + key.get() + "` twice")
                  .help("a tag has one value; leave out one of them"));
        }
        keys.add(key.get());
        key(key.get(), written.get().span(), findings);
        value(tag.get("Value"), findings);
      }
      count += written.isPresent() ? 1 : 0;
    }
    return count;
  }

  private static void key(String key, Span span, Findings findings) {
    if (key.startsWith(RESERVED)) {
      findings.add(
          Code.RESOURCE_TAG,
          span,
          "the tag `" + key + "` begins with `aws:`, which AWS keeps for itself",
          "call it otherwise");
    } else if (key.isEmpty() || length(key) > LONGEST_KEY) {
      findings.add(
          Code.RESOURCE_TAG,
          span,
          "the key of a tag has 1 to " + LONGEST_KEY + " characters, and this has " + length(key),
          "call it otherwise");
    }
  }

  private static void value(Optional<Located> value, Findings findings) {
    Optional<String> text = value.isPresent() ? value.get().text() : Optional.empty();
    if (text.isPresent() && length(text.get()) > LONGEST_VALUE) {
      findings.add(
          Code.RESOURCE_TAG,
          value.get().span(),
          "the value of a tag has at most "
              + LONGEST_VALUE
              + " characters, and this has "
              + length(text.get()),
          "shorten it");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
