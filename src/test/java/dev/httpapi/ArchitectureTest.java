package dev.httpapi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may know whom, and what no class may do. */
@AnalyzeClasses(packages = "dev.httpapi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "dev.httpapi.";

  private static final List<String> EMITTERS_STAND_ON =
      List.of("model", "template", "source", "diagnostics", "digest");

  private static List<String> with(String one, List<String> others) {
    return Stream.concat(Stream.of(one), others.stream()).toList();
  }

  private static final List<String> DIFF_STANDS_ON =
      List.of("diff.updates", "diff.canonical", "template.located", "template", "source");

  private static final List<String> RULES_STAND_ON =
      List.of("rules.base", "template.located", "template", "source", "diagnostics");

  /** The packages of ours that a package may know beside itself. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          Map.entry("source", List.of()),
          Map.entry("digest", List.of()),
          Map.entry("git", List.of()),
          Map.entry("diff.updates", List.of()),
          Map.entry("diff.canonical", List.of("template", "source")),
          Map.entry(
              "diff.base",
              List.of("diff.updates", "diff.canonical", "template.located", "template", "source")),
          Map.entry("diff.agreement", List.of("diff.base", "diagnostics", "yaml", "source")),
          Map.entry("diff.resources", with("diff.base", DIFF_STANDS_ON)),
          Map.entry("diff.apis", with("diff.base", DIFF_STANDS_ON)),
          Map.entry("diff.contract", with("diff.base", with("diff.apis", DIFF_STANDS_ON))),
          Map.entry(
              "diff.policies", List.of("diff.canonical", "template.located", "template", "source")),
          Map.entry(
              "diff.security",
              with(
                  "diff.policies",
                  with("rules.credentials", with("diff.base", with("diff.apis", DIFF_STANDS_ON))))),
          Map.entry("diff.limits", with("diff.base", DIFF_STANDS_ON)),
          Map.entry(
              "diff",
              with(
                  "diff.base",
                  with(
                      "diff.resources",
                      with(
                          "diff.contract",
                          with("diff.security", with("diff.limits", DIFF_STANDS_ON)))))),
          Map.entry(
              "diff.report",
              with(
                  "diff",
                  with(
                      "diff.base",
                      with(
                          "report",
                          with("diagnostics", with("rules.credentials", DIFF_STANDS_ON)))))),
          Map.entry("diagnostics", List.of("source")),
          Map.entry("provenance", List.of("template", "source")),
          Map.entry("report", List.of("provenance", "source", "diagnostics", "digest", "template")),
          Map.entry("yaml", List.of("source", "diagnostics")),
          Map.entry("template", List.of("source")),
          Map.entry("model", List.of("source")),
          Map.entry("postdeploy", List.of("model", "template", "source")),
          Map.entry("model.read", List.of("model", "source", "diagnostics")),
          Map.entry("javascript", List.of("source", "diagnostics", "yaml")),
          Map.entry(
              "variables", List.of("source", "diagnostics", "yaml", "digest", "git", "javascript")),
          Map.entry("inspect", List.of("variables", "template", "source", "diagnostics", "yaml")),
          Map.entry("schema", List.of("source", "diagnostics", "yaml")),
          Map.entry("check", List.of("model", "source", "diagnostics")),
          Map.entry("packaging", List.of("model", "source", "diagnostics", "digest")),
          Map.entry("emit.base", EMITTERS_STAND_ON),
          Map.entry("emit.lambda", with("emit.base", EMITTERS_STAND_ON)),
          Map.entry("emit.http", with("emit.base", EMITTERS_STAND_ON)),
          Map.entry("emit.rest", with("emit.base", EMITTERS_STAND_ON)),
          Map.entry("emit.websocket", with("emit.base", EMITTERS_STAND_ON)),
          Map.entry("template.located", List.of("template", "source")),
          Map.entry("rules.base", List.of("template.located", "template", "source", "diagnostics")),
          Map.entry("rules.gateway", RULES_STAND_ON),
          Map.entry("rules.http", with("rules.gateway", RULES_STAND_ON)),
          Map.entry("rules.rest", with("rules.gateway", with("yaml", RULES_STAND_ON))),
          Map.entry("rules.lambda", RULES_STAND_ON),
          Map.entry("rules.stack", RULES_STAND_ON),
          Map.entry("rules.credentials", List.of("rules.base")),
          Map.entry("rules.security", with("rules.credentials", RULES_STAND_ON)),
          Map.entry(
              "rules",
              List.of(
                  "rules.http",
                  "rules.rest",
                  "rules.lambda",
                  "rules.stack",
                  "rules.security",
                  "rules.base",
                  "template.located",
                  "template",
                  "source",
                  "diagnostics")),
          Map.entry(
              "emit",
              with(
                  "emit.base",
                  with(
                      "emit.lambda",
                      with(
                          "emit.http",
                          with("emit.rest", with("emit.websocket", EMITTERS_STAND_ON)))))));

  /** Methods whose answer is not the input's: the clock, chance, the machine. */
  private static final Map<String, Set<String>> ANSWERS_OF_THE_MACHINE =
      Map.ofEntries(
          Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime", "lineSeparator")),
          Map.entry("java.lang.Math", Set.of("random")),
          Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
          Map.entry("java.time.Instant", Set.of("now")),
          Map.entry("java.time.LocalDate", Set.of("now")),
          Map.entry("java.time.LocalDateTime", Set.of("now")),
          Map.entry("java.time.OffsetDateTime", Set.of("now")),
          Map.entry("java.time.ZonedDateTime", Set.of("now")),
          Map.entry("java.time.ZoneId", Set.of("systemDefault")),
          Map.entry("java.util.Locale", Set.of("getDefault")),
          Map.entry("java.util.TimeZone", Set.of("getDefault")));

  @ArchTest
  static void packagesKnowOnlyWhatTheyStandOn(JavaClasses all) {
    KNOWS.forEach((name, known) -> rule(name, known).check(all));
  }

  private static ArchRule rule(String name, List<String> known) {
    String[] allowed =
        Stream.concat(Stream.of(name), known.stream()).map(BASE::concat).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(BASE + name)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideOutsideOfPackage("dev.httpapi..")))
        .as(name + " knows nothing of ours but " + known);
  }

  @ArchTest
  static final ArchRule everyPackageHasARule =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("dev.httpapi"),
                      Stream.concat(KNOWS.keySet().stream(), Stream.of("cli")).map(BASE::concat))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule theCompilerKnowsNoCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.httpapi.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.httpapi.cli");

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching("dev.httpapi.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.httpapi.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksToTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.httpapi.cli")
          .should()
          .accessTargetWhere(isOf("java.lang.System", Set.of("out", "err", "in", "exit", "getenv")))
          .orShould()
          .accessTargetWhere(isOf("java.lang.Runtime", Set.of("exit", "halt")));

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

  @ArchTest
  static final ArchRule nobodyLogs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule nothingIsFormattedByPattern =
      noClasses()
          .should()
          .callMethodWhere(calls("java.lang.String", Set.of("format", "formatted")))
          .because("it is slow at start and depends on the locale");

  @ArchTest
  static final ArchRule caseIsFoldedInANamedLocale =
      noClasses()
          .should()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");

  @ArchTest
  static final ArchRule thereIsNoGlobalState = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule theOutputIsAFunctionOfTheInput =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "asks the clock, chance or the machine",
                  call ->
                      ANSWERS_OF_THE_MACHINE
                          .getOrDefault(call.getTargetOwner().getName(), Set.of())
                          .contains(call.getName())))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(UUID|Random|SplittableRandom|.*ThreadLocalRandom)");

  private static DescribedPredicate<JavaMethodCall> calls(String owner, Set<String> names) {
    return describe(
        "calls " + owner + "." + names,
        call -> call.getTargetOwner().getName().equals(owner) && names.contains(call.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isOf(String owner, Set<String> names) {
    return describe(
        owner + "." + names,
        access ->
            access.getTargetOwner().getName().equals(owner) && names.contains(access.getName()));
  }
}
