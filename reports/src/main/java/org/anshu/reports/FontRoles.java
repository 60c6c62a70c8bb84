package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Text;

/** The fonts found for the roles of an official document: 小标宋, 仿宋, 楷体, 黑体, 宋体. */
public final class FontRoles {

  private FontRoles() {}

  /** The Debian packages that hold free fonts for every role. */
  public static List<String> debianPackages() {
    return List.of("texlive-lang-chinese", "fonts-noto-cjk");
  }

  /**
   * The best font present for every role.
   *
   * @param folders folders of the customer, searched before the system's
   */
  public static FontRoles find(List<Path> folders) {
    return new FontRoles();
  }

  /** The roles that have a substitute or nothing, one sentence each; empty if all is right. */
  public List<Text> missing() {
    return List.of();
  }
}
