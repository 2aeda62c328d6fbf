package dev.httpapi.git;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit is to see it. Left to itself it runs {@code git} to find the system's
 * configuration, measures how exact the times of files are with files of its own in the repository,
 * and keeps the answer in the user's home. Here it reads, and does nothing else.
 */
final class QuietSystem extends SystemReader.Delegate {
  /** What time stamps of files resolve at worst where it matters: a second, as in FAT and HFS+. */
  private static final long TIME_STAMP_NANOSECONDS = 1_000_000_000L;

  private final Map<String, String> environment;
  private final ConfigurationFiles files;

  QuietSystem(SystemReader machine, Map<String, String> environment) {
    super(machine);
    this.environment = environment;
    this.files = new ConfigurationFiles(environment);
  }

  @Override
  public String getenv(String name) {
    return environment.get(name);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Settings(parent, files.ofSystem().orElse(Path.of("")).toFile(), fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Settings(parent, files.ofUser().toFile(), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Settings(parent, new File(""), fs);
  }

  /** Settings that are never written, and that know what would be measured. */
  private static final class Settings extends FileBasedConfig {
    Settings(Config parent, File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public void save() {
      // Nothing of ours lands in the user's home.
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
          ? unit.convert(TIME_STAMP_NANOSECONDS, TimeUnit.NANOSECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
