package dev.httpapi.model.read;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.model.Artifact;
import dev.httpapi.model.Layer;
import dev.httpapi.source.Mapping;
import dev.httpapi.source.Node;
import dev.httpapi.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the layers that a service publishes. */
final class LayersReader {
  private final PackagePatterns patterns;
  private final Diagnostics diagnostics;

  LayersReader(PackagePatterns patterns, Diagnostics diagnostics) {
    this.patterns = patterns;
    this.diagnostics = diagnostics;
  }

  /** The layers of a service; one that has no content is left out, the error being said. */
  List<Layer> read(Settings block) {
    List<Layer> layers = new ArrayList<>();
    for (Mapping.Entry entry : block.mapping().entries()) {
      if (entry.value() instanceof Mapping mapping) {
        Settings settings = new Settings(mapping, diagnostics);
        Optional<Artifact> content = content(settings);
        if (content.isPresent()) {
          layers.add(layer(entry, settings, content.get()));
        } else {
          reportNoContent(entry);
        }
      } else if (entry.value().isNull()) {
        reportNoContent(entry);
      } else {
        diagnostics.add(
            Diagnostic.of(
                Code.INVALID_VALUE,
                entry.value().span(),
                "expected the settings of a layer, found " + entry.value().kind()));
      }
    }
    return layers;
  }

  private void reportNoContent(Mapping.Entry entry) {
    diagnostics.add(
        Diagnostic.of(
                Code.MISSING_PROPERTY,
                entry.keySpan(),
                "the layer `" + entry.key() + "` has neither a folder nor an archive")
            .help("name its folder, `path: layers/tools`, or set `package.artifact`"));
  }

  private static Layer layer(Mapping.Entry entry, Settings settings, Artifact content) {
    return new Layer(
        entry.key(),
        entry.keySpan(),
        content,
        settings.truthyOr("name", entry.key(), entry.keySpan()),
        settings.truthy("description"),
        settings.truthy("licenseInfo"),
        settings.truthy("compatibleRuntimes"),
        settings.truthy("compatibleArchitectures"),
        allowedAccounts(settings),
        settings.flag("retain"));
  }

  private static List<Scalar> allowedAccounts(Settings layer) {
    Optional<Node> accounts = layer.truthy("allowedAccounts");
    if (accounts.isPresent() && accounts.get() instanceof Mapping) {
      layer.report("allowedAccounts", "a list", accounts.get());
    }
    List<Scalar> found = new ArrayList<>();
    for (Node account : layer.list("allowedAccounts").orElse(List.of())) {
      if (account instanceof Scalar scalar) {
        found.add(scalar);
      }
    }
    return found;
  }

  /** What a layer is made of; an archive goes before the folder. */
  private Optional<Artifact> content(Settings layer) {
    Settings own = layer.block("package");
    Optional<Node> archive = own.truthy("artifact");
    if (archive.isPresent() && archive.get() instanceof Scalar path) {
      return Optional.of(new Artifact.Archive(path.text(), path.span()));
    }
    Optional<Node> folder = layer.truthy("path");
    if (folder.isPresent() && folder.get() instanceof Scalar path) {
      return Optional.of(new Artifact.Folder(path.text(), patterns.ofLayer(own), path.span()));
    }
    return Optional.empty();
  }
}
