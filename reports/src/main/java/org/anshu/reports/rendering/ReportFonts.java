package org.anshu.reports.rendering;

import java.awt.Font;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import org.anshu.failure.Text;
import org.anshu.reports.FontFile;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;

/**
 * The fonts of one rendering: registered with Jasper, and asked for every character before it is
 * set, because Jasper drops a character its font lacks without a word.
 */
final class ReportFonts {

  private static final String RESERVE = "补字";

  /** The mark printers set for a character they do not have. */
  private static final String MISSING = "〓";

  private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);
  private final Map<String, Font> reserves = new LinkedHashMap<>();
  private final Set<String> missing = new ConcurrentSkipListSet<>();
  private final SimpleJasperReportsContext context;

  /**
   * Registers the fonts of {@code roles}.
   *
   * @param folder an existing folder for the private copies; theirs until rendering is done
   */
  ReportFonts(FontRoles roles, Path folder, SimpleJasperReportsContext context) {
    this.context = context;
    List<FontFamily> families = new ArrayList<>();
    SimpleFontFace bold = face(roles.font(FontRole.SONG_BOLD), folder.resolve("bold.otf"));
    fonts.put(FontRole.SONG_BOLD, bold.getFont());
    for (FontRole role : FontRole.values()) {
      if (role != FontRole.SONG_BOLD) {
        String name = role.name().toLowerCase(Locale.ROOT) + ".otf";
        SimpleFontFace face = face(roles.font(role), folder.resolve(name));
        fonts.put(role, face.getFont());
        families.add(family(context, role.family(), face, bold, roles.font(role).name()));
      }
    }
    for (FontFile reserve : roles.reserves()) {
      String name = RESERVE + (reserves.size() + 1);
      SimpleFontFace face = face(reserve, folder.resolve("reserve" + reserves.size() + ".otf"));
      reserves.put(name, face.getFont());
      families.add(family(context, name, face, face, reserve.name()));
    }
    context.setExtensions(FontFamily.class, families);
  }

  private SimpleFontFace face(FontFile font, Path copy) {
    FontFace.extract(font.file(), font.face(), copy);
    SimpleFontFace face = new SimpleFontFace(context);
    face.setTtf(copy.toString());
    return face;
  }

  private static FontFamily family(
      JasperReportsContext context,
      String name,
      SimpleFontFace normal,
      SimpleFontFace bold,
      String exportName) {
    SimpleFontFamily family = new SimpleFontFamily(context);
    family.setName(name);
    family.setNormalFace(normal);
    family.setBoldFace(name.equals(FontRole.SONG.family()) ? bold : normal);
    family.setPdfEncoding("Identity-H");
    family.setPdfEmbedded(true);
    family.setDefaultExportFont(officeName(name, exportName));
    return family;
  }

  /** The name a spreadsheet knows the font by; every office has these. */
  private static String officeName(String family, String otherwise) {
    return switch (family) {
      case "小标宋" -> "方正小标宋简体";
      case "仿宋" -> "仿宋";
      case "楷体" -> "楷体";
      case "黑体" -> "黑体";
      case "宋体" -> "宋体";
      default -> otherwise;
    };
  }

  /**
   * {@code text} as styled text set in {@code role}, with a reserve font around each character the
   * role's font lacks, and 〓 for what no font has.
   */
  String markup(String text, FontRole role) {
    StringBuilder markup = new StringBuilder();
    Typography.chinese(text).codePoints().forEach(character -> append(markup, character, role));
    return markup.toString();
  }

  private void append(StringBuilder markup, int character, FontRole role) {
    Font font = fonts.get(role);
    String escaped = escaped(character);
    if (Character.isISOControl(character) || font == null || font.canDisplay(character)) {
      markup.append(escaped);
      return;
    }
    Optional<String> reserve =
        reserves.entrySet().stream()
            .filter(entry -> entry.getValue().canDisplay(character))
            .map(Map.Entry::getKey)
            .findFirst();
    if (reserve.isEmpty()) {
      missing.add("%s(U+%04X)".formatted(Character.toString(character), character));
      markup.append(MISSING);
      return;
    }
    markup.append("<style fontName=\"").append(reserve.get()).append("\">");
    markup.append(escaped).append("</style>");
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(character);
    };
  }

  /** One warning if characters had to be replaced by 〓. */
  List<Text> warnings() {
    if (missing.isEmpty()) {
      return List.of();
    }
    String all = String.join("、", missing);
    return List.of(
        new Text("没有字体可显示这些字，已印作“〓”：" + all, "No font has these characters, printed as 〓: " + all));
  }
}
