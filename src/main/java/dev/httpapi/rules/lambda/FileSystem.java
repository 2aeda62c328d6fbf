package dev.httpapi.rules.lambda;

import dev.httpapi.diagnostics.Code;
import dev.httpapi.rules.base.Arn;
import dev.httpapi.rules.base.Findings;
import dev.httpapi.rules.base.Letters;
import dev.httpapi.rules.base.ResourceRule;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import java.util.List;
import java.util.Optional;

/**
 * Raises {@code file-system}: a function mounts one file system, by its access point, in a folder
 * below {@code /mnt}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html">FileSystemConfig</a>
 */
record FileSystem() implements ResourceRule {
  private static final String BELOW = "/mnt/";
  private static final int LONGEST = 160;

  @Override
  public void check(Declared function, Findings findings) {
    List<Located> systems = function.items("FileSystemConfigs");
    if (Certain.count(systems) > 1) {
      findings.add(
          Code.FILE_SYSTEM,
          function.get("FileSystemConfigs").orElseThrow().span(),
          "a function has " + systems.size() + " file systems, and Lambda allows 1",
          "keep one of them");
    }
    for (Located system : systems) {
      checkPath(system.get("LocalMountPath"), findings);
      checkAccessPoint(system.get("Arn"), findings);
    }
  }

  private static void checkPath(Optional<Located> path, Findings findings) {
    if (path.isEmpty() || path.get().text().isEmpty()) {
      return;
    }
    String text = path.get().text().get();
    if (text.length() > LONGEST
        || text.length() == BELOW.length()
        || !text.startsWith(BELOW)
        || !Letters.only(text.substring(BELOW.length()), "-_.")) {
      findings.add(
          Code.FILE_SYSTEM,
          path.get().span(),
          "Lambda mounts no file system at `" + text + "`",
          "name a folder of `/mnt` of letters, digits, dashes, dots and underscores, as in"
              + " `/mnt/data`");
    }
  }

  private static void checkAccessPoint(Optional<Located> arn, Findings findings) {
    if (arn.isEmpty() || arn.get().text().isEmpty()) {
      return;
    }
    String text = arn.get().text().get();
    String service = Arn.service(text);
    if (!service.equals("s3files")
        && !(service.equals("elasticfilesystem") && text.contains(":access-point/fsap-"))) {
      findings.add(
          Code.FILE_SYSTEM,
          arn.get().span(),
          "`" + text + "` is no access point of a file system",
          "a function mounts an access point: `arn:...:access-point/fsap-...`");
    }
  }
}
