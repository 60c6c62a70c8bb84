package org.anshu.reports;

import static org.anshu.reports.FontFile.Fit.ALIKE;
import static org.anshu.reports.FontFile.Fit.OTHER;
import static org.anshu.reports.FontFile.Fit.STANDARD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The font files known to suit each role, best first; file names in lower case. */
final class FontCandidates {

  private static final Candidate NOTO_SERIF =
      new Candidate("notoserifcjk-regular.ttc", 2, "思源宋体", ALIKE);
  private static final Candidate NOTO_SERIF_SC =
      new Candidate("notoserifsc_400regular.ttf", 0, "思源宋体", ALIKE);
  private static final Candidate NOTO_SANS =
      new Candidate("notosanscjk-regular.ttc", 2, "思源黑体", ALIKE);
  private static final Candidate NOTO_SANS_SC =
      new Candidate("notosanssc_500medium.ttf", 0, "思源黑体", ALIKE);
  private static final Candidate FANDOL_SONG =
      new Candidate("fandolsong-regular.otf", 0, "Fandol宋体", ALIKE);
  private static final Candidate FANDOL_SONG_BOLD =
      new Candidate("fandolsong-bold.otf", 0, "Fandol粗宋", ALIKE);
  private static final Candidate FANDOL_HEI =
      new Candidate("fandolhei-regular.otf", 0, "Fandol黑体", ALIKE);
  private static final Candidate WENKAI = new Candidate("lxgwwenkai-regular.ttf", 0, "霞鹜文楷", ALIKE);
  private static final Candidate SIMSUN = new Candidate("simsun.ttc", 0, "宋体", STANDARD);

  private FontCandidates() {}

  /** The candidates of {@code role}: its own kind first, then any Chinese font. */
  static List<Candidate> of(FontRole role) {
    List<Candidate> candidates = new ArrayList<>(ownKind(role));
    for (Candidate other : anyKind()) {
      candidates.add(new Candidate(other.file, other.face, other.name, OTHER));
    }
    return candidates;
  }

  /** Fonts with the characters of the 通用规范汉字表 and beyond. */
  static List<Candidate> reserves() {
    return List.of(
        NOTO_SERIF,
        NOTO_SERIF_SC,
        NOTO_SANS,
        NOTO_SANS_SC,
        WENKAI,
        new Candidate("simsunb.ttf", 0, "宋体扩展B", STANDARD),
        new Candidate("hanaminb.otf", 0, "花园明朝B", ALIKE));
  }

  private static List<Candidate> ownKind(FontRole role) {
    return switch (role) {
      case TITLE ->
          List.of(
              new Candidate("方正小标宋简体.ttf", 0, "方正小标宋简体", STANDARD),
              new Candidate("方正小标宋_gbk.ttf", 0, "方正小标宋_GBK", STANDARD),
              new Candidate("fzxbsjw.ttf", 0, "方正小标宋简体", STANDARD),
              new Candidate("fzxbsk.ttf", 0, "方正小标宋_GBK", STANDARD),
              new Candidate("notoserifcjk-bold.ttc", 2, "思源宋体粗体", ALIKE),
              new Candidate("notoserifsc_900black.ttf", 0, "思源宋体特粗", ALIKE),
              FANDOL_SONG_BOLD);
      case BODY ->
          List.of(
              new Candidate("仿宋_gb2312.ttf", 0, "仿宋_GB2312", STANDARD),
              new Candidate("simfang_gb2312.ttf", 0, "仿宋_GB2312", STANDARD),
              new Candidate("simfang.ttf", 0, "仿宋", STANDARD),
              new Candidate("方正仿宋_gbk.ttf", 0, "方正仿宋_GBK", STANDARD),
              new Candidate("fandolfang-regular.otf", 0, "Fandol仿宋", ALIKE));
      case KAI ->
          List.of(
              new Candidate("楷体_gb2312.ttf", 0, "楷体_GB2312", STANDARD),
              new Candidate("simkai.ttf", 0, "楷体", STANDARD),
              new Candidate("fandolkai-regular.otf", 0, "Fandol楷体", ALIKE),
              WENKAI);
      case HEI ->
          List.of(
              new Candidate("simhei.ttf", 0, "黑体", STANDARD), FANDOL_HEI, NOTO_SANS, NOTO_SANS_SC);
      case SONG -> List.of(SIMSUN, FANDOL_SONG, NOTO_SERIF, NOTO_SERIF_SC);
      case SONG_BOLD ->
          List.of(
              FANDOL_SONG_BOLD,
              new Candidate("notoserifcjk-bold.ttc", 2, "思源宋体粗体", ALIKE),
              new Candidate("notoserifsc_700bold.ttf", 0, "思源宋体粗体", ALIKE));
    };
  }

  private static List<Candidate> anyKind() {
    return List.of(
        SIMSUN,
        FANDOL_SONG,
        NOTO_SERIF,
        NOTO_SERIF_SC,
        NOTO_SANS,
        NOTO_SANS_SC,
        WENKAI,
        new Candidate("uming.ttc", 0, "文鼎明体", ALIKE),
        new Candidate("gbsn00lp.ttf", 0, "文鼎宋体", ALIKE),
        new Candidate("wqy-zenhei.ttc", 0, "文泉驿正黑", ALIKE),
        new Candidate("wqy-microhei.ttc", 0, "文泉驿微米黑", ALIKE),
        new Candidate("droidsansfallbackfull.ttf", 0, "Droid Sans Fallback", ALIKE));
  }

  /** A font file to look for. */
  record Candidate(String file, int face, String name, FontFile.Fit fit) {

    /** The font, if {@code files} (paths by lower-case file name) has it. */
    Optional<FontFile> in(Map<String, Path> files) {
      return Optional.ofNullable(files.get(file)).map(path -> new FontFile(path, face, name, fit));
    }
  }
}
