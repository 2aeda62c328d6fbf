package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of a documented pipeline, job by job, as GitLab's runner does: {@code before_script} and
 * {@code script} in one shell that ends at the first error, {@code after_script} in another one;
 * caches and artifacts within the project's folder.
 */
final class GitlabRun {
  private static final String PIPELINE = ".gitlab-ci.yml";

  private final Path folder;
  private final Path artifacts;
  private final Map<String, Object> pipeline;
  private final ShopRepository shop;
  private final StandInPrograms programs;
  private final ProgramRepository program;
  private final Map<String, String> variables = new LinkedHashMap<>();

  /**
   * @param folder where the clones of jobs are, and what they keep for later ones
   * @param given variables of the event and the project
   */
  GitlabRun(
      Path folder,
      DocumentedFiles files,
      ShopRepository shop,
      StandInPrograms programs,
      ProgramRepository program,
      Map<String, String> given)
      throws IOException {
    this.folder = folder;
    this.artifacts = Files.createTempDirectory(folder, "artifacts");
    this.pipeline = files.yaml(PIPELINE);
    this.shop = shop;
    this.programs = programs;
    this.program = program;
    variables.putAll(Tree.texts(pipeline.get("variables")));
    variables.putAll(given);
  }

  /** A job with what it extends: mappings are joined, all else is replaced. */
  Map<String, Object> job(String name) {
    assertTrue(pipeline.containsKey(name), () -> "no job " + name);
    Map<String, Object> own = Tree.map(pipeline.get(name));
    String base = Tree.text(own.remove("extends"));
    return base.isEmpty() ? own : joined(job(base), own);
  }

  private static Map<String, Object> joined(Map<String, Object> base, Map<String, Object> own) {
    Map<String, Object> result = new LinkedHashMap<>(base);
    own.forEach(
        (key, value) ->
            result.put(
                key,
                value instanceof Map && base.get(key) instanceof Map
                    ? joined(Tree.map(base.get(key)), Tree.map(value))
                    : value));
    return result;
  }

  /**
   * The jobs of a pipeline of this event, in the order of their stages; manual ones are among them.
   */
  List<String> jobs() {
    List<String> names = new ArrayList<>();
    if (!rulesHold(Tree.map(pipeline.get("workflow")))) {
      return names;
    }
    for (Object stage : Tree.list(pipeline.get("stages"))) {
      for (String name : pipeline.keySet()) {
        boolean isJob = pipeline.get(name) instanceof Map && !name.startsWith(".");
        if (isJob && stage.equals(job(name).get("stage")) && rulesHold(job(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private boolean rulesHold(Map<String, Object> job) {
    List<Map<String, Object>> rules = Tree.maps(job.get("rules"));
    return rules.isEmpty() || rules.stream().anyMatch(rule -> holds(Tree.text(rule.get("if"))));
  }

  private boolean holds(String condition) {
    String[] sides = condition.split(" == ", -1);
    assertEquals(2, sides.length, "a condition of an unknown form: " + condition);
    return expanded(sides[0]).equals(expanded(sides[1]).replace("\"", ""));
  }

  /** A value with the values of the variables in it; one that is not known is empty. */
  private String expanded(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int end = i + 1;
      while (text.charAt(i) == '$'
          && end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
        end++;
      }
      if (text.charAt(i) == '$') {
        result.append(variables.getOrDefault(text.substring(i + 1, end), ""));
        i = end - 1;
      } else {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }

  /** Runs a job on a runner of its own. */
  Outcome run(String name) throws IOException {
    Map<String, Object> job = job(name);
    Path project = Files.createTempDirectory(folder, "project");
    boolean merge = !variables.containsKey("CI_COMMIT_BRANCH");
    shop.checkOut(project, merge ? ShopRepository.PROPOSED : "main", false);
    remove(program.home());
    Files.createDirectories(program.home());
    Map<String, Object> cache = Tree.map(job.get("cache"));
    Path kept = program.caches().resolve(expanded(Tree.text(cache.get("key"))));
    for (Object path : Tree.list(cache.get("paths"))) {
      copy(kept.resolve(path.toString()), project.resolve(path.toString()));
    }
    copy(artifacts(), project);
    List<Object> script = new ArrayList<>(Tree.list(job.get("before_script")));
    script.addAll(Tree.list(job.get("script")));
    Outcome outcome = shell(project, job, script);
    shell(project, job, Tree.list(job.get("after_script")));
    for (Object path : Tree.list(cache.get("paths"))) {
      if (outcome.status() == 0) {
        assertTrue(Files.exists(project.resolve(path.toString())), "nothing to cache: " + path);
        copy(project.resolve(path.toString()), kept.resolve(path.toString()));
      }
    }
    keepArtifacts(project, Tree.map(job.get("artifacts")), outcome.status() == 0);
    return outcome;
  }

  private void keepArtifacts(Path project, Map<String, Object> wanted, boolean succeeded)
      throws IOException {
    List<Object> paths = new ArrayList<>(Tree.list(wanted.get("paths")));
    paths.addAll(Tree.map(wanted.get("reports")).values());
    for (Object path : paths) {
      if (succeeded || "always".equals(wanted.get("when"))) {
        copy(project.resolve(path.toString()), artifacts().resolve(path.toString()));
      }
    }
  }

  /** Where what jobs keep for later ones, and for people, lies. */
  Path artifacts() {
    return artifacts;
  }

  private Outcome shell(Path project, Map<String, Object> job, List<?> commands)
      throws IOException {
    StringBuilder script = new StringBuilder();
    commands.forEach(command -> script.append(command).append('\n'));
    Path file = Files.writeString(Files.createTempFile(folder, "job", ".sh"), script);
    Program bash =
        programs.in(Program.of(project, "bash", "-e", "-o", "pipefail", file.toString()));
    Map<String, String> all = new LinkedHashMap<>(variables);
    Tree.texts(job.get("variables")).forEach((name, value) -> all.put(name, expanded(value)));
    Tree.map(job.get("id_tokens")).keySet().forEach(name -> all.put(name, "token-of-the-job"));
    for (Map.Entry<String, String> each : all.entrySet()) {
      bash = bash.withEnvironment(each.getKey(), each.getValue());
    }
    return bash.withEnvironment("HOME", program.home().toString())
        .withEnvironment("GITLAB_CI", "true")
        .withEnvironment("CI_PROJECT_DIR", project.toString())
        .run();
  }

  private void remove(Path old) {
    assertEquals(0, Program.of(folder, "rm", "-rf", old.toString()).run().status());
  }

  /** Copies a file or the content of a folder, if there is one. */
  private void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      boolean isFolder = Files.isDirectory(from);
      Files.createDirectories(isFolder ? to : to.getParent());
      String source = isFolder ? from + "/." : from.toString();
      assertEquals(0, Program.of(folder, "cp", "-a", source, to.toString()).run().status());
    }
  }
}
