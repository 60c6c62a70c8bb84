package org.anshu.reports.checking;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** What is wrong with the fonts of a document; each character of a font is asked once. */
final class FontFaults {

  private static final Text ANOTHER_FONT =
      new Text(
          "换用含有该字的字体（安装 fonts-noto-cjk，或把字体文件放入设置的字体目录）后重新排版",
          "Use a font that has the character (install fonts-noto-cjk, or put a font file into the"
              + " font folder of the settings) and render again");

  /** Six letters before the name of a font say that it is a part of it. */
  private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+.+");

  private final Findings findings;
  private final Map<Object, Map<Integer, String>> known = new IdentityHashMap<>();

  FontFaults(Findings findings) {
    this.findings = findings;
  }

  /** What character {@code code} of {@code font} stands for; empty if the file does not say. */
  String text(PDFont font, int code, int page) throws IOException {
    Map<Integer, String> codes = known.get(font.getCOSObject());
    if (codes == null) {
      codes = new HashMap<>();
      known.put(font.getCOSObject(), codes);
      embedded(font, page);
    }
    String text = codes.get(code);
    if (text == null) {
      text = read(font, code, page);
      codes.put(code, text);
    }
    return text;
  }

  private void embedded(PDFont font, int page) {
    if (!font.isEmbedded()) {
      findings.add(
          Check.FONTS,
          Findings.page(page),
          new Text("字体“" + font.getName() + "”嵌入文件", "font '" + font.getName() + "' embedded"),
          new Text("没有嵌入", "not embedded"),
          new Text(
              "检查字体文件的嵌入许可，换用可嵌入的字体后重新排版",
              "Check whether the font may be embedded; use one that may, and render again"));
    } else if (!SUBSET.matcher(font.getName()).matches()) {
      findings.add(
          Check.FONTS,
          Findings.page(page),
          new Text(
              "字体“" + font.getName() + "”只嵌入用到的字",
              "font '" + font.getName() + "' with the characters used only"),
          new Text("整个嵌入", "embedded whole"),
          new Text("重新生成PDF；不要用别的程序另存", "Render the PDF again; do not save it by another program"));
    }
  }

  private String read(PDFont font, int code, int page) throws IOException {
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty() || text.indexOf('\ufffd') >= 0) {
      findings.add(
          Check.GLYPHS,
          Findings.page(page),
          new Text("每个字都能检索和复制", "characters that can be searched and copied"),
          new Text(
              "字体“%s”的第%d号字没有对应的文字".formatted(font.getName(), code),
              "Glyph %d of font '%s' stands for no character".formatted(code, font.getName())),
          ANOTHER_FONT);
      return "";
    }
    if (!Squeezed.of(text).isEmpty() && isBlank(font, code)) {
      String name = "%s（U+%04X）".formatted(text, text.codePointAt(0));
      findings.add(
          Check.GLYPHS,
          Findings.page(page),
          new Text("“" + name + "”有字形", "a glyph for '" + name + "'"),
          new Text(
              "字体“" + font.getName() + "”在此处是空白", "font '" + font.getName() + "' draws nothing"),
          ANOTHER_FONT);
    }
    return text;
  }

  /** Whether the font draws nothing, or its mark for unknown characters. */
  private static boolean isBlank(PDFont font, int code) throws IOException {
    if (!font.isEmbedded() || !(font instanceof PDVectorFont shapes)) {
      return false;
    }
    boolean unknown = font instanceof PDType0Font composite && composite.codeToGID(code) == 0;
    return unknown || shapes.getPath(code).getBounds2D().isEmpty();
  }
}
