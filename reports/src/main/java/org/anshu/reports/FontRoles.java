package org.anshu.reports;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** The fonts found for the roles of an official document: 小标宋, 仿宋, 楷体, 黑体, 宋体. */
public final class FontRoles {

  private static final List<Path> SYSTEM_FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/usr/share/texmf/fonts/opentype"),
          Path.of("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"));

  private final Map<FontRole, FontFile> fonts;
  private final List<FontFile> reserves;

  private FontRoles(Map<FontRole, FontFile> fonts, List<FontFile> reserves) {
    this.fonts = fonts;
    this.reserves = reserves;
  }

  /** The Debian packages that hold free fonts for every role and for rare characters. */
  public static List<String> debianPackages() {
    return List.of("texlive-lang-chinese", "fonts-noto-cjk");
  }

  /**
   * The best font present for every role.
   *
   * @param folders folders of the customer, searched recursively before the system's
   * @throws AnshuException FONTS_MISSING if there is no Chinese font at all
   */
  public static FontRoles find(List<Path> folders) {
    List<Path> places = new ArrayList<>(folders);
    places.addAll(SYSTEM_FOLDERS);
    return in(places);
  }

  /** The best font in {@code places} and nowhere else. */
  static FontRoles in(List<Path> places) {
    Map<String, Path> files = new HashMap<>();
    for (Path place : places) {
      index(place, files);
    }
    Map<FontRole, FontFile> fonts = new EnumMap<>(FontRole.class);
    for (FontRole role : FontRole.values()) {
      FontCandidates.of(role).stream()
          .flatMap(candidate -> candidate.in(files).stream())
          .findFirst()
          .ifPresent(font -> fonts.put(role, font));
    }
    if (fonts.size() < FontRole.values().length) {
      throw new AnshuException(
          FailureCode.FONTS_MISSING,
          new Text("至少一种中文字体", "At least one Chinese font"),
          new Text("在 " + places + " 中没有找到", "None in " + places),
          new Text(
              "安装字体包：apt-get install " + String.join(" ", debianPackages()),
              "Install fonts: apt-get install " + String.join(" ", debianPackages())));
    }
    List<FontFile> reserves =
        FontCandidates.reserves().stream().flatMap(one -> one.in(files).stream()).toList();
    return new FontRoles(fonts, reserves);
  }

  private static void index(Path folder, Map<String, Path> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder, 8, FileVisitOption.FOLLOW_LINKS)) {
      tree.filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file -> files.putIfAbsent(file.getFileName().toString().toLowerCase(ROOT), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font chosen for {@code role}. */
  public FontFile font(FontRole role) {
    FontFile font = fonts.get(role);
    if (font == null) {
      throw new IllegalStateException("No font for " + role);
    }
    return font;
  }

  /** Fonts of wide coverage that lend the characters a role's font lacks, best first. */
  public List<FontFile> reserves() {
    return reserves;
  }

  /** The roles that have a substitute, one sentence each; empty if all is as the rules say. */
  public List<Text> missing() {
    return fonts.entrySet().stream()
        .filter(entry -> entry.getValue().fit() != FontFile.Fit.STANDARD)
        .filter(entry -> entry.getKey() != FontRole.SONG_BOLD)
        .map(entry -> sentence(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Text sentence(FontRole role, FontFile font) {
    String kind = font.fit() == FontFile.Fit.ALIKE ? "同类开源字体" : "其他字体";
    String english = font.fit() == FontFile.Fit.ALIKE ? "a free font of its kind" : "another kind";
    return new Text(
        "字体“%s”由%s“%s”代替".formatted(role.family(), kind, font.name()),
        "Font '%s' is substituted by %s, '%s'".formatted(role.family(), english, font.name()));
  }
}
