package dev.httpapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.httpapi.diagnostics.Diagnostics;
import dev.httpapi.diff.Comparison;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.base.Side;
import dev.httpapi.diff.report.DiffReport;
import dev.httpapi.diff.report.DiffText;
import dev.httpapi.testing.DiffCase;
import dev.httpapi.testing.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a comparison whatever is compared: of templates of the framework, edited. */
class DiffProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final List<Fixture> FIXTURES =
      Fixture.all().stream().filter(fixture -> !fixture.isRefused()).toList();
  private static final List<String> WORDS =
      List.of("", "*", "NONE", "true", "0", "AWS::Lambda::Function", "GET /x", "${A}", "HttpApi");

  @Provide
  Arbitrary<Fixture> fixtures() {
    return Arbitraries.of(FIXTURES);
  }

  @Property(tries = 300)
  void anEditedTemplateIsComparedAndEveryChangeIsTold(
      @ForAll("fixtures") Fixture fixture, @ForAll long seed) throws JsonProcessingException {
    Random random = new Random(seed);
    ObjectNode old = (ObjectNode) JSON.readTree(fixture.expected());
    ObjectNode now = old.deepCopy();
    for (int edits = random.nextInt(8); edits >= 0; edits--) {
      edit(now, random);
    }
    Comparison forth = Comparison.of(side("old.json", old), side("new.json", now));
    Comparison back = Comparison.of(side("new.json", now), side("old.json", old));
    text(forth);
    text(back);
    assertEquals(forth.changes().isEmpty(), back.changes().isEmpty(), "one way is silent");
    ObjectNode undone = now.deepCopy();
    forth.changes().forEach(change -> undo(change, old, undone));
    undoPublications(old, undone);
    assertEquals(
        List.of(), Comparison.of(side("old.json", old), side("undone.json", undone)).changes());
  }

  @Property(tries = 150)
  void orderOfKeysMeansNothing(@ForAll("fixtures") Fixture fixture, @ForAll long seed)
      throws JsonProcessingException {
    JsonNode template = JSON.readTree(fixture.expected());
    Side shuffled = side("new.json", shuffled(template, new Random(seed)));
    assertEquals(List.of(), Comparison.of(side("old.json", template), shuffled).changes());
  }

  @Property(tries = 150)
  void anEditedServiceIsComparedOrRefused(@ForAll("fixtures") Fixture fixture, @ForAll long seed) {
    if (fixture.isProgram() || fixture.runsCode()) {
      return;
    }
    Random random = new Random(seed);
    Optional<Side> before = service(fixture, fixture.service());
    Optional<Side> after = service(fixture, edited(fixture.service(), random));
    if (before.isPresent() && after.isPresent()) {
      text(Comparison.of(before.get(), after.get()));
      text(Comparison.of(after.get(), before.get()));
    }
  }

  private static Optional<Side> service(Fixture fixture, String text) {
    return DiffCase.read("serverless.yml", text, fixture.folder(), new Diagnostics());
  }

  /** A text with some lines left out, said twice, or of another word. */
  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int edits = random.nextInt(4); edits >= 0 && !lines.isEmpty(); edits--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(at));
        default -> lines.set(at, lines.get(at).replaceAll("[a-z]+$", "other"));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Side side(String name, JsonNode template) {
    return DiffCase.side(name, template.toString(), HERE);
  }

  private static String text(Comparison comparison) {
    String text =
        new DiffText(false)
            .render(new DiffReport("old", "new", comparison.changes(), List.of(), List.of()));
    assertTrue(text.startsWith("httpapi: "), text);
    return text;
  }

  /** Puts back what a change tells of, as it was. */
  private static void undo(Change change, ObjectNode old, ObjectNode now) {
    if (change instanceof ResourceChange resource) {
      String id = resource.logicalId();
      ((ObjectNode) now.get("Resources")).remove(id);
      restore("Resources", resource.formerId().orElse(id), old, now);
      return;
    }
    String subject = ((Consequence) change).subject();
    switch (change.code()) {
      case OUTPUT, EXPORT -> restore("Outputs", subject, old, now);
      case PARAMETER -> restore("Parameters", subject, old, now);
      case CONDITION -> restore("Conditions", subject, old, now);
      case TEMPLATE_SECTION -> {
        now.remove(subject);
        if (old.has(subject)) {
          now.set(subject, old.get(subject).deepCopy());
        }
        restore("Mappings", subject, old, now);
        restore("Rules", subject, old, now);
        restore("Resources", subject, old, now);
      }
      default -> {
        // It follows from what is put back elsewhere.
      }
    }
  }

  /** That the id alone of a version or a deployment differs is not told. */
  private static void undoPublications(ObjectNode old, ObjectNode now) {
    ObjectNode resources = (ObjectNode) now.get("Resources");
    List<String> ids = new ArrayList<>();
    resources.fieldNames().forEachRemaining(ids::add);
    ids.stream().filter(id -> isPublication(resources.get(id))).forEach(resources::remove);
    JsonNode before = old.get("Resources");
    before
        .fieldNames()
        .forEachRemaining(
            id -> {
              if (isPublication(before.get(id))) {
                resources.set(id, before.get(id).deepCopy());
              }
            });
  }

  private static boolean isPublication(JsonNode resource) {
    return resource.path("Type").asText().matches("AWS::Lambda::Version|.*::Deployment");
  }

  private static void restore(String section, String key, ObjectNode old, ObjectNode now) {
    if (now.path(section) instanceof ObjectNode entries) {
      entries.remove(key);
    }
    if (old.path(section).has(key)) {
      now.withObject("/" + section).set(key, old.get(section).get(key).deepCopy());
    }
  }

  /** One edit somewhere: something is taken out, put in, replaced, doubled or renamed. */
  private static void edit(ObjectNode template, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    gather(template.get("Resources"), holders);
    gather(template.path("Outputs"), holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof ObjectNode object) {
      editObject(object, random);
    } else if (holder instanceof ArrayNode array) {
      editArray(array, random);
    }
  }

  private static void gather(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode()) {
      holders.add(node);
      node.forEach(child -> gather(child, holders));
    }
  }

  private static void editObject(ObjectNode object, Random random) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    if (keys.isEmpty()) {
      object.put("Added", word(random));
      return;
    }
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(key);
      case 1 -> object.put(key, word(random));
      case 2 -> object.set("Also" + key, object.get(key).deepCopy());
      case 3 -> object.set("Renamed" + key, object.remove(key));
      default -> object.set(key, JSON.createArrayNode().add(word(random)).addNull());
    }
  }

  private static void editArray(ArrayNode array, Random random) {
    if (array.isEmpty() || random.nextBoolean()) {
      array.add(word(random));
    } else {
      array.remove(random.nextInt(array.size()));
    }
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(shuffled(item, random)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    Collections.shuffle(keys, random);
    ObjectNode copy = JSON.createObjectNode();
    keys.forEach(key -> copy.set(key, shuffled(object.get(key), random)));
    return copy;
  }
}
