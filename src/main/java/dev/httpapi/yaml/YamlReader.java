package dev.httpapi.yaml;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.NumberNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text to a located tree. SnakeYAML scans and parses; what a scalar means, anchors, merge keys
 * and tags follow js-yaml 4, by which the framework reads its files.
 */
public final class YamlReader {
  private static final int DEEPEST = 200;
  private static final int MOST_NODES = 2_000_000;
  private static final int LONGEST_TEXT = 256 * 1024 * 1024;
  private static final int MOST_MENDINGS = 500;
  private static final String STANDARD = "tag:yaml.org,2002:";

  private final SourceFile file;
  private final Parser parser;
  private final boolean hidesLineBreaks;
  private final Dialect dialect;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private long nodes;
  private int depth;

  /** An anchored value and how many nodes it stands for, its own aliases counted in full. */
  private record Anchored(Node node, long weight) {}

  private YamlReader(SourceFile file, String text, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
    this.hidesLineBreaks = OtherLineBreaks.areIn(text);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST_TEXT);
    String scanned = hidesLineBreaks ? OtherLineBreaks.hide(text) : text;
    this.parser = new ParserImpl(new StreamReader(scanned), options);
  }

  /**
   * Reads the one document of a file.
   *
   * @return empty when the text is refused, which the diagnostics then say; a {@link NullNode} when
   *     the file holds no value
   */
  public static Optional<Node> read(SourceFile file, Diagnostics diagnostics) {
    return read(file, Dialect.SERVICE, diagnostics);
  }

  /**
   * Reads a template: all of CloudFormation's functions have a tag, and numbers and dates are the
   * text that is written.
   */
  public static Optional<Node> readTemplate(SourceFile file, Diagnostics diagnostics) {
    return read(file, Dialect.template(), diagnostics);
  }

  private static Optional<Node> read(SourceFile file, Dialect dialect, Diagnostics diagnostics) {
    diagnostics.read(file);
    String text = file.text().startsWith("\uFEFF") ? file.text().substring(1) : file.text();
    // As js-yaml does, so that a block text at the end of a file ends with a line feed.
    return read(file, text.endsWith("\n") ? text : text + "\n", dialect, diagnostics, 0);
  }

  private static Optional<Node> read(
      SourceFile file, String text, Dialect dialect, Diagnostics diagnostics, int mended) {
    try {
      return Optional.of(new YamlReader(file, text, dialect).document());
    } catch (MarkedYAMLException problem) {
      Optional<String> again =
          mended < MOST_MENDINGS ? Leniency.mend(text, problem) : Optional.empty();
      if (again.isPresent()) {
        return read(file, again.get(), dialect, diagnostics, mended + 1);
      }
      diagnostics.add(YamlProblems.describe(file, problem));
    } catch (ReaderException problem) {
      diagnostics.add(YamlProblems.describe(file, problem));
    } catch (Refused refused) {
      diagnostics.add(refused.diagnostic);
    } catch (YAMLException problem) {
      diagnostics.add(Diagnostic.of(Code.INVALID_YAML, file.start(), problem.getMessage()));
    }
    return Optional.empty();
  }

  private Node document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return new NullNode(file.start());
    }
    parser.getEvent();
    Node root = value(false);
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw refuse(
          span(parser.peekEvent()), "a second document starts here; one file is one service");
    }
    return root;
  }

  private Node value(boolean keepDates) {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    long before = nodes;
    count(1, event);
    Node node = tagged((NodeEvent) event, keepDates);
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, nodes - before));
    }
    return node;
  }

  private Node alias(AliasEvent event) {
    Anchored anchored = anchors.get(event.getAnchor());
    if (anchored == null) {
      throw refuse(span(event), "no anchor `&" + event.getAnchor() + "` comes before this alias");
    }
    count(anchored.weight(), event);
    return anchored.node();
  }

  private void count(long more, Event event) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw refuse(
          span(event), "the aliases up to here stand for more than " + MOST_NODES + " values");
    }
  }

  private Node tagged(NodeEvent event, boolean keepDates) {
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, keepDates);
      case SequenceStart -> sequence((SequenceStartEvent) event);
      case MappingStart -> mapping((MappingStartEvent) event);
      default -> throw new IllegalStateException("not a value: " + event);
    };
  }

  private Node scalar(ScalarEvent event, boolean keepDates) {
    Span span = span(event);
    String text = content(event);
    String tag = event.getTag();
    if (tag == null) {
      boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
      if (!plain || ((keepDates || dialect.keepsNumbers()) && Timestamps.toIso(text).isPresent())) {
        return new StringNode(text, span);
      }
      Node scalar = CoreScalars.resolve(text, span);
      boolean asWritten = dialect.keepsNumbers() && scalar instanceof NumberNode;
      return asWritten ? new StringNode(text, span) : scalar;
    }
    if (tag.equals("!")) {
      return new StringNode(text, span);
    }
    if (tag.startsWith(STANDARD)) {
      boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
      return StandardTags.scalar(tag.substring(STANDARD.length()), text, plain, span)
          .orElseThrow(() -> refuse(span, "`" + text + "` is not a `!!" + shortName(tag) + "`"));
    }
    boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    Span tagSpan = tagSpan(event, tag);
    return ShortTags.expand(dialect.tags(), tag, ShortTags.scalar(text, plain, span), tagSpan)
        .orElseThrow(() -> unknownTag(tag, tagSpan));
  }

  private String content(ScalarEvent event) {
    return hidesLineBreaks ? OtherLineBreaks.show(event.getValue()) : event.getValue();
  }

  private Node sequence(SequenceStartEvent start) {
    enter(start);
    List<Node> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(false));
    }
    depth--;
    return collection(start, new Sequence(items, spanTo(start, parser.getEvent())), "seq", "omap");
  }

  private Node mapping(MappingStartEvent start) {
    enter(start);
    MappingBuilder builder = new MappingBuilder();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.peekEvent();
      boolean merge = isMergeKey(keyEvent);
      Mapping.Entry key = merge ? mergeKey() : key();
      Node value = value(key.key().endsWith("Version"));
      if (merge) {
        builder.merge(value);
      } else {
        builder.put(new Mapping.Entry(key.key(), key.keySpan(), value));
      }
    }
    depth--;
    return collection(start, builder.build(spanTo(start, parser.getEvent())), "map", "set");
  }

  private Node collection(NodeEvent start, Node node, String... standard) {
    String tag = start instanceof MappingStartEvent map ? map.getTag() : sequenceTag(start);
    if (tag == null || tag.equals("!")) {
      return node;
    }
    for (String name : standard) {
      if (tag.equals(STANDARD + name)) {
        return node;
      }
    }
    Span tagSpan = tagSpan(start, tag);
    return ShortTags.expand(dialect.tags(), tag, node, tagSpan)
        .orElseThrow(() -> unknownTag(tag, tagSpan));
  }

  private static String sequenceTag(NodeEvent start) {
    return ((SequenceStartEvent) start).getTag();
  }

  private void enter(NodeEvent start) {
    depth++;
    if (depth > DEEPEST) {
      throw refuse(span(start), "more than " + DEEPEST + " levels of nesting");
    }
  }

  private static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && scalar.getTag() == null
        && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
  }

  private Mapping.Entry mergeKey() {
    Event event = parser.getEvent();
    return new Mapping.Entry("<<", span(event), new NullNode(span(event)));
  }

  private Mapping.Entry key() {
    Event event = parser.peekEvent();
    Span span = span(event);
    String infinite =
        event instanceof ScalarEvent written ? CoreScalars.infinity(written.getValue()) : "";
    Node key = value(false);
    if (key instanceof Scalar scalar) {
      boolean isInfinite = key.isNull() && !infinite.isEmpty();
      return new Mapping.Entry(isInfinite ? infinite : scalar.text(), span, key);
    }
    throw refuse(span, "a key must be a plain value, not " + key.kind());
  }

  /** The entries of one mapping: written keys override merged ones and are refused when twice. */
  private final class MappingBuilder {
    private final List<Mapping.Entry> entries = new ArrayList<>();
    private final Map<String, Span> written = new HashMap<>();
    private final Map<String, Boolean> merged = new HashMap<>();

    void put(Mapping.Entry entry) {
      Span first = written.putIfAbsent(entry.key(), entry.keySpan());
      if (first != null) {
        throw new Refused(
            Diagnostic.of(
                    Code.DUPLICATE_KEY,
                    entry.keySpan(),
                    "the key `" + entry.key() + "` is already in this mapping")
                .related(first, "first written here"));
      }
      entries.add(entry);
    }

    void merge(Node source) {
      if (source instanceof Sequence list) {
        list.items().forEach(this::merge);
        return;
      }
      if (!(source instanceof Mapping mapping)) {
        throw refuse(source.span(), "`<<` merges a mapping, and this is " + source.kind());
      }
      for (Mapping.Entry entry : mapping.entries()) {
        if (!written.containsKey(entry.key()) && merged.put(entry.key(), true) == null) {
          entries.add(entry);
        }
      }
    }

    Mapping build(Span span) {
      return Mapping.of(entries, span);
    }
  }

  private RuntimeException unknownTag(String tag, Span span) {
    if (tag.startsWith(STANDARD)) {
      return refuse(span, "the tag `!!" + shortName(tag) + "` does not fit here");
    }
    return new Refused(
        Diagnostic.of(Code.UNKNOWN_TAG, span, "`" + tag + "` is not a tag that is known here")
            .help("CloudFormation's short forms are known: " + String.join(" ", dialect.tags())));
  }

  private static String shortName(String tag) {
    return tag.substring(STANDARD.length());
  }

  private RuntimeException refuse(Span span, String message) {
    return new Refused(Diagnostic.of(Code.INVALID_YAML, span, message));
  }

  private Span span(Event event) {
    return spanTo(event, event);
  }

  private Span spanTo(Event first, Event last) {
    Mark start = first.getStartMark();
    Mark end = last.getEndMark();
    return Span.at(
        file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }

  private Span tagSpan(NodeEvent event, String tag) {
    Mark start = event.getStartMark();
    int column = start.getColumn() + 1;
    int anchor = event.getAnchor() == null ? 0 : event.getAnchor().length() + 2;
    int from = column + anchor;
    return Span.at(file, start.getLine() + 1, from, start.getLine() + 1, from + tag.length());
  }

  /** Ends the reading of one file; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
      super(diagnostic.message(), null, false, false);
      this.diagnostic = diagnostic;
    }
  }
}
