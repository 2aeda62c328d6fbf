package dev.httpapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs of a documented workflow, job by job and step by step, as GitHub's runner does: each {@code
 * run} in the shell that the documentation names for {@code shell: bash}, with files for what one
 * step hands to the next. Actions of others are not run; what they do that matters to the steps is
 * done here.
 */
final class GithubRun {
  private static final String WORKFLOW = ".github/workflows/api.yml";

  private final Path folder;
  private final Map<String, Object> workflow;
  private final DocumentedFiles files;
  private final ShopRepository shop;
  private final StandInPrograms programs;
  private final GithubContext context;
  private final ProgramRepository program;
  private final String event;

  /**
   * @param folder where runners and artifacts are
   * @param program with the home of runners, which is empty when a job begins, and caches
   * @param event {@code pull_request}, or {@code push} to main
   * @param head the repository that the pull request comes from
   */
  GithubRun(
      Path folder,
      DocumentedFiles files,
      ShopRepository shop,
      StandInPrograms programs,
      ProgramRepository program,
      String event,
      String head) {
    this.folder = folder;
    this.files = files;
    this.workflow = files.yaml(WORKFLOW);
    this.shop = shop;
    this.programs = programs;
    this.program = program;
    this.event = event;
    this.context =
        new GithubContext()
            .with("github.event_name", event)
            .with("github.ref", event.equals("push") ? "refs/heads/main" : ShopRepository.MERGED)
            .with("github.repository", "owner/shop")
            .with("github.token", "token-of-the-run")
            .with("github.event.pull_request.number", "7")
            .with("github.event.pull_request.head.repo.full_name", head)
            .with("runner.os", "Linux")
            .with("runner.arch", "X64")
            .with("vars.AWS_REGION", "eu-west-1")
            .with("vars.CHANGE_SET_ROLE", "arn:aws:iam::111111111111:role/change-sets")
            .with("vars.DEPLOY_ROLE", "arn:aws:iam::111111111111:role/deploy");
  }

  Map<String, Object> job(String name) {
    Map<String, Object> all = Tree.map(workflow.get("jobs"));
    assertTrue(all.containsKey(name), () -> "no job " + name + ", but " + all.keySet());
    return Tree.map(all.get(name));
  }

  /** Whether the event is one that the job is for. */
  boolean isFor(String name) {
    return context.holds(Tree.text(job(name).get("if")));
  }

  /** Runs a job on a runner of its own. */
  Result run(String name) throws IOException {
    Path runner = Files.createTempDirectory(folder, "runner");
    Job job = new Job(job(name), runner);
    context.fill(Tree.text(Tree.map(job.definition.get("concurrency")).get("group")));
    for (Map<String, Object> step : Tree.maps(job.definition.get("steps"))) {
      job.step(step, job.context, Tree.text(Tree.map(defaults().get("run")).get("shell")));
      if (job.status != 0) {
        break;
      }
    }
    job.saveCaches();
    return new Result(job.status, job.steps, Files.readString(job.summary));
  }

  private Map<String, Object> defaults() {
    return Tree.map(workflow.get("defaults"));
  }

  /**
   * How a job went.
   *
   * @param status of the step that failed, else 0
   * @param steps what those wrote that were run, by their names
   * @param summary what the run shows
   */
  record Result(int status, Map<String, Outcome> steps, String summary) {
    /** What a step printed. */
    String out(String step) {
      assertTrue(steps.containsKey(step), () -> step + " was not run, but " + steps);
      return steps.get(step).out();
    }
  }

  private final class Job {
    final Map<String, Object> definition;
    final Path workspace;
    final Path temp;
    final Path summary;
    final GithubContext context;
    final Map<String, String> environment = new LinkedHashMap<>();
    final Map<String, Outcome> steps = new LinkedHashMap<>();
    final Map<Path, Path> cachesToSave = new LinkedHashMap<>();
    String path;
    int status;

    Job(Map<String, Object> definition, Path runner) throws IOException {
      this.definition = definition;
      this.workspace = runner.resolve("work/shop/shop");
      this.temp = runner.resolve("work/_temp");
      this.summary = runner.resolve("summary.md");
      this.path = programs.in(Program.of(folder, "")).environment().get("PATH");
      this.context = GithubRun.this.context.copy().with("runner.temp", temp.toString());
      remove(program.home());
      for (Path each : new Path[] {program.home(), workspace, temp}) {
        Files.createDirectories(each);
      }
      Files.writeString(summary, "");
      environment.putAll(filled(workflow.get("env"), context));
      environment.putAll(filled(definition.get("env"), context));
    }

    void step(Map<String, Object> step, GithubContext names, String shell) throws IOException {
      if (!names.holds(Tree.text(step.get("if")))) {
        return;
      }
      if (step.containsKey("uses")) {
        use(step, names);
      } else {
        shell(step, names, step.containsKey("shell") ? Tree.text(step.get("shell")) : shell);
      }
    }

    private void use(Map<String, Object> step, GithubContext names) throws IOException {
      String action = Tree.text(step.get("uses"));
      Map<String, String> given = filled(step.get("with"), names);
      if (action.startsWith("./")) {
        assertTrue(Files.isDirectory(workspace.resolve(".git")), "a local action, not checked out");
        composite(files.yaml(action.substring(2) + "/action.yml"), given);
        return;
      }
      assertTrue(action.matches("[a-z-]+/[a-z-]+@v\\d+"), action);
      switch (action.substring(0, action.indexOf('@'))) {
        case "actions/checkout" ->
            shop.checkOut(
                workspace,
                event.equals("push") ? "main" : ShopRepository.MERGED,
                "0".equals(given.get("fetch-depth")));
        case "actions/setup-java" -> assertEquals("temurin", given.get("distribution"));
        case "actions/cache" -> cache(Tree.text(step.get("id")), given, names);
        case "actions/upload-artifact" ->
            copy(Path.of(given.get("path")), folder.resolve("artifacts/" + given.get("name")));
        case "actions/download-artifact" ->
            copy(
                folder.resolve("artifacts/" + given.get("name")),
                workspace.resolve(given.get("path")));
        case "aws-actions/configure-aws-credentials" -> {
          assertEquals("write", Tree.map(definition.get("permissions")).get("id-token"));
          assertTrue(given.get("role-to-assume").startsWith("arn:aws:iam::"));
          environment.put("AWS_REGION", given.get("aws-region"));
        }
        default -> throw new AssertionError("an unknown action: " + action);
      }
    }

    private void composite(Map<String, Object> action, Map<String, String> given)
        throws IOException {
      GithubContext names = context.copy();
      Tree.map(action.get("inputs"))
          .forEach(
              (name, input) ->
                  names.with(
                      "inputs." + name,
                      given.getOrDefault(name, Tree.text(Tree.map(input).get("default")))));
      for (Map<String, Object> step : Tree.maps(Tree.map(action.get("runs")).get("steps"))) {
        if (status == 0) {
          step(step, names, "");
        }
      }
    }

    private void cache(String id, Map<String, String> given, GithubContext names)
        throws IOException {
      assertTrue(given.get("path").startsWith("~/"), given.get("path"));
      Path kept = program.caches().resolve(given.get("key"));
      Path place = program.home().resolve(given.get("path").substring(2));
      if (Files.exists(kept)) {
        copy(kept, place);
        names.with("steps." + id + ".outputs.cache-hit", "true");
      } else {
        cachesToSave.put(place, kept);
      }
    }

    void saveCaches() throws IOException {
      for (Map.Entry<Path, Path> each : cachesToSave.entrySet()) {
        if (status == 0) {
          copy(each.getKey(), each.getValue());
        }
      }
    }

    private void shell(Map<String, Object> step, GithubContext names, String shell)
        throws IOException {
      String script = Tree.text(step.get("run"));
      String name = Tree.text(step.get("name"));
      assertEquals("bash", shell, "the shell of " + name);
      assertTrue(!script.contains("${{"), () -> "an expression in a script: " + script);
      Path file = Files.writeString(temp.resolve("step.sh"), script);
      Path output = Files.writeString(temp.resolve("output"), "");
      Path variables = Files.writeString(temp.resolve("env"), "");
      Path paths = Files.writeString(temp.resolve("path"), "");
      Map<String, String> all = new LinkedHashMap<>(environment);
      all.putAll(filled(step.get("env"), names));
      Program shellOfStep =
          programs.in(
              Program.of(
                  workspace,
                  "bash",
                  "--noprofile",
                  "--norc",
                  "-e",
                  "-o",
                  "pipefail",
                  file.toString()));
      for (Map.Entry<String, String> each : all.entrySet()) {
        shellOfStep = shellOfStep.withEnvironment(each.getKey(), each.getValue());
      }
      Outcome outcome =
          shellOfStep
              .withEnvironment("PATH", path)
              .withEnvironment("HOME", program.home().toString())
              .withEnvironment("GITHUB_ACTIONS", "true")
              .withEnvironment("GITHUB_REPOSITORY", "owner/shop")
              .withEnvironment("GITHUB_BASE_REF", event.equals("push") ? "" : "main")
              .withEnvironment("GITHUB_WORKSPACE", workspace.toString())
              .withEnvironment("GITHUB_STEP_SUMMARY", summary.toString())
              .withEnvironment("GITHUB_OUTPUT", output.toString())
              .withEnvironment("GITHUB_ENV", variables.toString())
              .withEnvironment("GITHUB_PATH", paths.toString())
              .withEnvironment("RUNNER_TEMP", temp.toString())
              .run();
      steps.put(name, outcome);
      status = outcome.status();
      for (String line : Files.readAllLines(variables)) {
        environment.put(
            line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
      for (String line : Files.readAllLines(paths)) {
        path = line + ":" + path;
      }
    }

    private Map<String, String> filled(Object texts, GithubContext names) {
      Map<String, String> filled = new LinkedHashMap<>();
      Tree.texts(texts).forEach((name, text) -> filled.put(name, names.fill(text)));
      return filled;
    }

    private void remove(Path old) {
      assertEquals(0, Program.of(folder, "rm", "-rf", old.toString()).run().status());
    }

    private void copy(Path from, Path to) throws IOException {
      assertTrue(Files.isDirectory(from), () -> "there is no folder " + from);
      Files.createDirectories(to);
      // With the times of files, by which the program knows whether its archive is older than its
      // jar.
      assertEquals(0, Program.of(folder, "cp", "-a", from + "/.", to.toString()).run().status());
    }
  }
}
