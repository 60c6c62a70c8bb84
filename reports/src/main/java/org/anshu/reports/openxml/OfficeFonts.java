package org.anshu.reports.openxml;

import org.anshu.reports.FontRole;

/** The names by which the programs of an office know the fonts of an official document. */
public final class OfficeFonts {

  private OfficeFonts() {}

  /** The name of the font of {@code role}. */
  public static String name(FontRole role) {
    return switch (role) {
      case TITLE -> "方正小标宋简体";
      case BODY -> "仿宋_GB2312";
      case KAI -> "楷体_GB2312";
      case HEI -> "黑体";
      case SONG, SONG_BOLD -> "宋体";
    };
  }

  /** Whether it is that font in bold. */
  public static boolean isBold(FontRole role) {
    return role == FontRole.SONG_BOLD;
  }
}
