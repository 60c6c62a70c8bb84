package org.anshu.reports;

/** A typeface the rules for official documents (GB/T 9704) ask for, under its family name here. */
public enum FontRole {
  /** Titles. */
  TITLE("小标宋"),
  /** Body text. */
  BODY("仿宋"),
  /** Second-level headings. */
  KAI("楷体"),
  /** First-level headings. */
  HEI("黑体"),
  /** Tables and page numbers. */
  SONG("宋体"),
  /** Emphasis in tables. */
  SONG_BOLD("宋体加粗");

  private final String family;

  FontRole(String family) {
    this.family = family;
  }

  /** The family name the templates use. */
  public String family() {
    return family;
  }
}
