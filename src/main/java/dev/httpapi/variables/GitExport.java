package dev.httpapi.variables;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.git.GitValue;
import dev.httpapi.source.BooleanNode;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.NullNode;
import dev.httpapi.source.Scalar;
import dev.httpapi.source.Sequence;
import dev.httpapi.source.Span;
import dev.httpapi.source.StringNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What serverless-plugin-git-variables does beside its variables: every function gets {@code
 * GIT_COMMIT_SHORT} and others in its environment and its tags, unless it has them, or {@code
 * custom.exportGitVariables} is false, or a whitelist leaves them out.
 */
final class GitExport {
  static final String PLUGIN = "serverless-plugin-git-variables";

  private final GitSource git;
  private final Diagnostics diagnostics;

  GitExport(GitSource git, Diagnostics diagnostics) {
    this.git = git;
    this.diagnostics = diagnostics;
  }

  /** A variable of functions, and what it holds. */
  private record Export(String name, GitValue value) {}

  /** Made when a service has the plugin, and no sooner. */
  private static List<Export> all() {
    return List.of(
        new Export("GIT_COMMIT_SHORT", GitValue.SHA1),
        new Export("GIT_COMMIT_LONG", GitValue.COMMIT),
        new Export("GIT_BRANCH", GitValue.BRANCH),
        new Export("GIT_IS_DIRTY", GitValue.IS_DIRTY),
        new Export("GIT_REPOSITORY", GitValue.REPOSITORY),
        new Export("GIT_TAGS", GitValue.TAGS));
  }

  /** The service with what its plugin sets; a service without the plugin as it is. */
  Node into(Node service) {
    if (!(service instanceof Mapping root)) {
      return service;
    }
    Optional<Span> plugin = plugin(root);
    if (plugin.isEmpty() || !(at(root, "functions") instanceof Mapping functions)) {
      return service;
    }
    Node custom = at(root, "custom");
    if (at(custom, "exportGitVariables") instanceof BooleanNode wanted && !wanted.value()) {
      return service;
    }
    List<Mapping.Entry> environment = entries(at(custom, "gitVariablesEnvWhitelist"), plugin.get());
    List<Mapping.Entry> tags = entries(at(custom, "gitVariablesTagsWhitelist"), plugin.get());
    List<Mapping.Entry> changed = new ArrayList<>();
    for (Mapping.Entry function : functions.entries()) {
      Node value = function.value();
      if (value instanceof Mapping settings) {
        value = with(with(settings, "environment", environment), "tags", tags);
      }
      changed.add(function.with(value));
    }
    return replace(root, "functions", Mapping.of(changed, functions.span()));
  }

  private static Optional<Span> plugin(Mapping root) {
    Node plugins = at(root, "plugins");
    if (plugins instanceof Mapping) {
      plugins = at(plugins, "modules");
    }
    if (plugins instanceof Sequence list) {
      for (Node name : list.items()) {
        if (name instanceof StringNode text && Origins.plain(text.text()).equals(PLUGIN)) {
          return Optional.of(name.span());
        }
      }
    }
    return Optional.empty();
  }

  /** The variables that a list lets through, or all without one. */
  private List<Mapping.Entry> entries(Node whitelist, Span plugin) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Export export : all()) {
      if (whitelist.isNull() || contains(whitelist, export.name())) {
        Optional<String> value = value(export.value(), plugin);
        if (value.isEmpty()) {
          return List.of();
        }
        entries.add(new Mapping.Entry(export.name(), plugin, new StringNode(value.get(), plugin)));
      }
    }
    return entries;
  }

  private Optional<String> value(GitValue asked, Span plugin) {
    String problem =
        "`"
            + PLUGIN
            + "` sets `GIT_*` of every function, and "
            + "the service is in no git repository with a commit";
    try {
      Optional<String> value = git.value(asked);
      if (value.isPresent()) {
        return value;
      }
    } catch (IOException unreadable) {
      problem = "the git repository cannot be read: " + unreadable.getMessage();
    }
    Diagnostic told =
        Diagnostic.of(Code.UNRESOLVED_VARIABLE, plugin, problem)
            .help("`custom.exportGitVariables: false` leaves them out");
    if (!diagnostics.all().contains(told)) {
      diagnostics.add(told);
    }
    return Optional.empty();
  }

  private static boolean contains(Node list, String name) {
    if (list instanceof Sequence words) {
      for (Node word : words.items()) {
        if (word instanceof StringNode text && Origins.plain(text.text()).equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Settings with variables added to one of their mappings; what it has stays. */
  private static Mapping with(Mapping settings, String key, List<Mapping.Entry> added) {
    Node present = at(settings, key);
    if (added.isEmpty() || !(present.isNull() || present instanceof Mapping)) {
      return settings;
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    if (present instanceof Mapping mapping) {
      entries.addAll(mapping.entries());
    }
    for (Mapping.Entry entry : added) {
      if (isUnset(Origins.plain(at(present, entry.key())))) {
        entries.add(entry);
      }
    }
    return replace(settings, key, Mapping.of(entries, present.span()));
  }

  /** What JavaScript takes for false. */
  private static boolean isUnset(Node value) {
    return value.isNull()
        || value instanceof Scalar scalar
            && (scalar.text().isEmpty()
                || !(value instanceof StringNode)
                    && (scalar.text().equals("false") || scalar.text().equals("0")));
  }

  private static Mapping replace(Mapping mapping, String key, Node value) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    Optional<Mapping.Entry> old = mapping.entry(key);
    entries.add(
        new Mapping.Entry(key, old.isPresent() ? old.get().keySpan() : value.span(), value));
    return Mapping.of(entries, mapping.span());
  }

  private static Node at(Node node, String key) {
    Optional<Node> value = node instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
    return value.isPresent() ? value.get() : new NullNode(node.span());
  }
}
