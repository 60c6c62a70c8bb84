package org.anshu.reports.rendering;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import org.anshu.reports.FontFile;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;

/**
 * The fonts as Jasper needs them, made once a process: private copies of their faces, registered in
 * a context that all renderings share. Safe for several threads; the copies go with the process.
 */
final class FontPress {

  private static final Map<List<FontFile>, FontPress> PRESSES = new ConcurrentHashMap<>();
  private static final String RESERVE = "补字";

  private final SimpleJasperReportsContext context =
      new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
  private final Map<FontRole, Glyphs> roles = new EnumMap<>(FontRole.class);
  private final Map<String, Glyphs> reserves = new LinkedHashMap<>();
  private final Path folder;
  private final Path profile;

  private FontPress(FontRoles fonts) {
    try {
      folder = Files.createTempDirectory("anshu-fonts");
      Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "anshu-fonts"));
      profile = folder.resolve("sRGB.icc");
      Files.write(profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    register(fonts);
  }

  /** The press with the fonts of {@code fonts}. */
  static FontPress of(FontRoles fonts) {
    List<FontFile> files = new ArrayList<>();
    for (FontRole role : FontRole.values()) {
      files.add(fonts.font(role));
    }
    files.addAll(fonts.reserves());
    return PRESSES.computeIfAbsent(files, any -> new FontPress(fonts));
  }

  /** The context in which the fonts are known. */
  SimpleJasperReportsContext context() {
    return context;
  }

  /** The colour profile sRGB, as a file. */
  Path profile() {
    return profile;
  }

  /** The characters of the font of {@code role}. */
  Glyphs glyphs(FontRole role) {
    Glyphs glyphs = roles.get(role);
    if (glyphs == null) {
      throw new IllegalStateException("No font for " + role);
    }
    return glyphs;
  }

  /** The fonts that lend characters, by the name of their family, best first. */
  Map<String, Glyphs> reserves() {
    return reserves;
  }

  private void register(FontRoles fonts) {
    List<FontFamily> families = new ArrayList<>();
    SimpleFontFace bold = face(fonts.font(FontRole.SONG_BOLD), "bold");
    roles.put(FontRole.SONG_BOLD, glyphs(bold));
    for (FontRole role : FontRole.values()) {
      if (role != FontRole.SONG_BOLD) {
        SimpleFontFace face = face(fonts.font(role), role.name().toLowerCase(Locale.ROOT));
        roles.put(role, glyphs(face));
        families.add(family(role.family(), face, role == FontRole.SONG ? bold : face));
      }
    }
    for (FontFile reserve : fonts.reserves()) {
      SimpleFontFace face = face(reserve, "reserve" + reserves.size());
      String name = RESERVE + (reserves.size() + 1);
      reserves.put(name, glyphs(face));
      families.add(family(name, face, face));
    }
    context.setExtensions(FontFamily.class, families);
  }

  private SimpleFontFace face(FontFile font, String name) {
    Path copy = folder.resolve(name + ".otf");
    FontFace.extract(font.file(), font.face(), copy);
    SimpleFontFace face = new SimpleFontFace(context);
    face.setTtf(copy.toString());
    return face;
  }

  private static Glyphs glyphs(SimpleFontFace face) {
    return new Glyphs(face.getFont(), NumberedGlyphs.others(Path.of(face.getTtf())));
  }

  private FontFamily family(String name, SimpleFontFace normal, SimpleFontFace bold) {
    SimpleFontFamily family = new SimpleFontFamily(context);
    family.setName(name);
    family.setNormalFace(normal);
    family.setBoldFace(bold);
    family.setPdfEncoding("Identity-H");
    family.setPdfEmbedded(true);
    return family;
  }

  private void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
