package dev.httpapi.template;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.LineBreak;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes a template as YAML: block style, no line folded, quotes only where text needs them. */
final class YamlWriter {
  private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

  private final StringWriter text = new StringWriter(1 << 14);
  private final Emitter emitter;

  private YamlWriter() {
    DumperOptions options = new DumperOptions();
    options.setIndent(2);
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    options.setLineBreak(LineBreak.UNIX);
    // A key in CloudFormation may be any length, and must stay `key: value`.
    options.setMaxSimpleKeyLength(1024);
    this.emitter = new Emitter(text, options);
  }

  static String write(Value template) throws IOException {
    YamlWriter writer = new YamlWriter();
    writer.emit(new StreamStartEvent(null, null));
    writer.emit(new DocumentStartEvent(null, null, false, null, null));
    writer.value(template);
    writer.emit(new DocumentEndEvent(null, null, false));
    writer.emit(new StreamEndEvent(null, null));
    String text = writer.text.toString();
    // After a value without parts the emitter ends no line.
    return text.endsWith("\n") ? text : text + "\n";
  }

  private void emit(Event event) throws IOException {
    emitter.emit(event);
  }

  private void value(Value value) throws IOException {
    if (value instanceof Value.Text string) {
      scalar(string.text(), style(string.text()));
    } else if (value instanceof Value.Number number) {
      scalar(number.text(), ScalarStyle.PLAIN);
    } else if (value instanceof Value.Bool flag) {
      scalar(flag.value() ? "true" : "false", ScalarStyle.PLAIN);
    } else if (value instanceof Value.Null) {
      scalar("null", ScalarStyle.PLAIN);
    } else if (value instanceof Value.Items items) {
      list(items);
    } else if (value instanceof Fields fields) {
      object(fields);
    }
  }

  private void scalar(String content, ScalarStyle style) throws IOException {
    emit(new ScalarEvent(null, null, UNTAGGED, content, null, null, style));
  }

  /** Text of several lines is shown as it is; where YAML cannot, the emitter quotes it. */
  private static ScalarStyle style(String content) {
    if (PlainScalars.isPlain(content)) {
      return ScalarStyle.PLAIN;
    }
    return content.indexOf('\n') >= 0 && !holdsOtherLineBreaks(content)
        ? ScalarStyle.LITERAL
        : ScalarStyle.DOUBLE_QUOTED;
  }

  /** Characters that YAML 1.1 takes for line breaks, and would fold into one. */
  private static boolean holdsOtherLineBreaks(String content) {
    return content.indexOf('\u0085') >= 0
        || content.indexOf('\u2028') >= 0
        || content.indexOf('\u2029') >= 0;
  }

  private void list(Value.Items items) throws IOException {
    FlowStyle style = items.values().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    emit(new SequenceStartEvent(null, null, true, null, null, style));
    for (Value item : items.values()) {
      value(item);
    }
    emit(new SequenceEndEvent(null, null));
  }

  private void object(Fields fields) throws IOException {
    FlowStyle style = fields.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    emit(new MappingStartEvent(null, null, true, null, null, style));
    for (Map.Entry<String, Value> field : fields.asMap().entrySet()) {
      String key = field.getKey();
      scalar(key, PlainScalars.isPlain(key) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
      value(field.getValue());
    }
    emit(new MappingEndEvent(null, null));
  }
}
