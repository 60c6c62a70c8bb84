package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontRolesTest {

  @TempDir Path folder;

  @Test
  void licensedFontsLeaveNothingMissing() {
    assertThat(Licensed.fonts(folder).missing()).isEmpty();
  }

  @Test
  void theCustomersFolderComesBeforeTheSystems() throws IOException {
    Path customer = Files.createDirectories(folder.resolve("a/deep"));
    Path system = Files.createDirectories(folder.resolve("b"));
    Files.createFile(customer.resolve("SimSun.ttc"));
    Files.createFile(system.resolve("simsun.ttc"));
    FontRoles roles = FontRoles.in(List.of(folder.resolve("a"), system));
    assertThat(roles.font(FontRole.SONG).file()).startsWith(customer);
  }

  @Test
  void oneChineseFontServesEveryRoleAndIsReported() throws IOException {
    Files.createFile(folder.resolve("NotoSerifCJK-Regular.ttc"));
    FontRoles roles = FontRoles.in(List.of(folder, folder.resolve("absent")));
    assertThat(roles.font(FontRole.BODY).fit()).isEqualTo(FontFile.Fit.OTHER);
    assertThat(roles.font(FontRole.BODY).face()).isEqualTo(2);
    assertThat(roles.missing())
        .extracting(text -> text.chinese())
        .contains("字体“仿宋”由其他字体“思源宋体”代替", "字体“宋体”由同类开源字体“思源宋体”代替");
  }

  @Test
  void noChineseFontAtAllIsAFailureThatNamesThePackages() {
    assertThatThrownBy(() -> FontRoles.in(List.of(folder)))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.FONTS_MISSING);
              assertThat(FontRoles.debianPackages()).isNotEmpty();
            });
  }
}
