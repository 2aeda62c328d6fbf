package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.diagnostics.Diagnostic;
import dev.httpapi.diagnostics.Severity;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.Range;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.source.Span;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code role-name}, {@code managed-policies} and {@code role-settings}: a role's name has 1
 * to 64 characters, its managed policies are 25 at most, 10 or 20 unless AWS allows more, and its
 * path, its description and the time for which it is assumed have their limits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html">CreateRole</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM and
 *     STS quotas</a>
 */
record RoleSettings() implements ResourceRule {
  private static final String SHARED = "IamRoleLambdaExecution";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PATH = 512;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int MOST_POLICIES = 25;
  private static final int USUAL_POLICIES = 20;
  private static final Range SECONDS = new Range(3600, 43_200);

  @Override
  public void check(Declared role, Findings findings) {
    checkName(role, role.get("RoleName"), findings);
    checkManaged(role, findings);
    Optional<Located> path = role.get("Path");
    if (path.isPresent() && path.get().text().isPresent() && !isPath(path.get().text().get())) {
      add(
          findings,
          path.get().span(),
          "`" + path.get().text().get() + "` is no path of a role",
          "a path begins and ends with `/`, as in `/shop/`");
    }
    int description = Letters.count(role.text("Description").orElse(""));
    if (description > LONGEST_DESCRIPTION) {
      add(
          findings,
          role.get("Description").orElseThrow().span(),
          "the description of a role has "
              + description
              + " characters, and IAM allows "
              + LONGEST_DESCRIPTION,
          "shorten it");
    }
    Optional<Located> duration = role.get("MaxSessionDuration");
    if (duration.isPresent() && SECONDS.excludes(duration.get())) {
      add(
          findings,
          duration.get().span(),
          "a role cannot be assumed for " + duration.get().text().orElse("") + " seconds",
          "write " + SECONDS + " seconds");
    }
  }

  private static void checkName(Declared role, Optional<Located> name, Findings findings) {
    if (name.isEmpty()) {
      return;
    }
    if (name.get().text().isEmpty()) {
      checkMade(role, name.get(), findings);
      return;
    }
    String text = name.get().text().get();
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      findings.add(
          Code.ROLE_NAME,
          name.get().span(),
          "the name `"
              + text
              + "` has "
              + text.length()
              + " characters, and IAM allows a role 1 to "
              + LONGEST_NAME,
          "choose a shorter name");
    } else if (!Letters.only(text, "_+=,.@-")) {
      findings.add(
          Code.ROLE_NAME,
          name.get().span(),
          "`" + text + "` cannot be the name of a role",
          "a name has letters, digits and characters of `_+=,.@-`");
    }
  }

  /**
   * A name with parts that only AWS knows, such as the region in that of the shared role. Those of
   * roles of functions are checked where they are made.
   */
  private static void checkMade(Declared role, Located name, Findings findings) {
    boolean told = !role.logicalId().equals(SHARED) && name.value().origin().isEmpty();
    int least = told ? 0 : TextSize.least(name.value());
    if (least > LONGEST_NAME) {
      findings.add(
          Code.ROLE_NAME,
          name.span(),
          "the name of the role would have at least "
              + least
              + " characters, and IAM allows a role 1 to "
              + LONGEST_NAME,
          "name the role that functions share by `provider.iam.role.name`");
    }
  }

  private static void checkManaged(Declared role, Findings findings) {
    List<Located> policies = role.items("ManagedPolicyArns");
    int count = Certain.count(policies);
    if (count > USUAL_POLICIES) {
      boolean certain = count > MOST_POLICIES;
      findings.add(
          Diagnostic.of(
                  Code.MANAGED_POLICIES,
                  role.get("ManagedPolicyArns").orElseThrow().span(),
                  "a role has "
                      + count
                      + " managed policies, and IAM allows "
                      + (certain ? MOST_POLICIES : USUAL_POLICIES + " unless it is asked for more"))
              .severity(certain ? Severity.ERROR : Severity.WARNING)
              .help("put what they allow into fewer policies, or into statements of the role"));
    }
    for (Located policy : policies) {
      Optional<String> arn = policy.text();
      if (arn.isPresent() && !Arn.isOfIam(arn.get(), "policy/")) {
        findings.add(
            Code.MANAGED_POLICIES,
            policy.span(),
            "`" + arn.get() + "` is no ARN of a managed policy",
            "write it whole, as in `arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess`");
      }
    }
  }

  private static boolean isPath(String text) {
    return text.length() <= LONGEST_PATH && text.startsWith("/") && text.endsWith("/");
  }

  private static void add(Findings findings, Span place, String message, String help) {
    findings.add(Code.ROLE_SETTINGS, place, message, help);
  }
}
