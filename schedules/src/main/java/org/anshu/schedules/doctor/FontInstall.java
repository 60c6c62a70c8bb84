package org.anshu.schedules.doctor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.reports.FontRoles;

/**
 * Chinese fonts for the report: installed from the distribution's packages where this process may
 * do so, otherwise named with the exact command.
 */
public final class FontInstall {

  private static final int MINUTES = 15;

  private final PrintStream out;
  private final Language language;

  /** Tells {@code out} what it does. */
  public FontInstall(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  /**
   * Sees to the fonts. A substitute is good enough: the report says so itself.
   *
   * @param folders the installation's own font folders
   * @param allowed whether packages may be installed
   * @throws AnshuException FONTS_MISSING if there is no Chinese font at all in the end
   */
  public void ensure(List<Path> folders, boolean allowed) {
    if (isComplete(folders)) {
      return;
    }
    if (!allowed || !isDebianRoot()) {
      say(
          "! 缺少公文字体，报告将使用替代字体并注明。安装命令：\n    " + command(),
          "! Document fonts are missing: the report uses substitutes and says so. To install:\n    "
              + command());
      FontRoles.find(folders);
      return;
    }
    say(
        "▸ 缺少公文字体，以 root 身份安装（--no-install 可禁止）:" + command(),
        "▸ Document fonts are missing; installing them as root (--no-install refuses): "
            + command());
    boolean installed = run(List.of("apt-get", "update", "-qq")) && run(installCommand());
    say(
        installed ? "✓ 字体已安装" : "! 字体安装未成功，报告将使用替代字体并注明",
        installed
            ? "✓ Fonts installed"
            : "! Fonts could not be installed; the report uses substitutes");
    FontRoles.find(folders);
  }

  private static boolean isComplete(List<Path> folders) {
    try {
      // With the packages in place nothing more can be installed: what is missing has a licence.
      return FontRoles.find(folders).missing().isEmpty() || arePackagesInstalled();
    } catch (AnshuException e) {
      if (e.code() == FailureCode.FONTS_MISSING) {
        return false;
      }
      throw e;
    }
  }

  /** The command an administrator types. */
  static String command() {
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
        + String.join(" ", FontRoles.debianPackages());
  }

  /** Whether Debian's package manager has the packages already. */
  static boolean arePackagesInstalled() {
    return FontRoles.debianPackages().stream()
        .allMatch(name -> Files.exists(Path.of("/var/lib/dpkg/info", name + ".list")));
  }

  private static List<String> installCommand() {
    List<String> command =
        new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
    command.addAll(FontRoles.debianPackages());
    return command;
  }

  private static boolean isDebianRoot() {
    return "root".equals(System.getProperty("user.name"))
        && Files.exists(Path.of("/etc/debian_version"))
        && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  private boolean run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Path log = Files.createTempFile("anshu-fonts", ".log");
      Process process = builder.redirectOutput(log.toFile()).start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      if (process.exitValue() != 0) {
        List<String> lines = Files.readAllLines(log);
        lines
            .subList(Math.max(0, lines.size() - 3), lines.size())
            .forEach(line -> out.println("    " + line));
      }
      Files.delete(log);
      return process.exitValue() == 0;
    } catch (IOException e) {
      out.println("    " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void say(String chinese, String english) {
    out.println(new Text(chinese, english).in(language));
  }
}
