package org.anshu.reports.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.declared.Declaration.ChartPart;
import org.anshu.reports.declared.Declaration.Content;
import org.anshu.reports.declared.Declaration.LargerPart;
import org.anshu.reports.declared.Declaration.SectionPart;
import org.anshu.reports.declared.Declaration.TextPart;
import org.anshu.reports.declared.Declaration.Use;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Words;

/** Reads the folder of a declared report strictly; all faults of a folder are told at once. */
final class DeclarationReader {

  private static final Set<String> KINDS = names(Reader.Kind.values());
  private static final Set<String> FRAMES = names(Frame.Kind.values());

  private final Folder folder;
  private final Words words;
  private final Faults faults;
  private final Set<String> names = new HashSet<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<Use> amounts = new ArrayList<>();
  private final TableReader tables;
  private String section = "";

  private DeclarationReader(Folder folder) {
    this.folder = folder;
    this.words = folder.words();
    this.faults = new Faults(folder.name());
    this.tables = new TableReader(this);
  }

  /** The report that {@code folder} declares, checked against the definitions of indicators. */
  static Declaration read(Folder folder, UseCheck check) {
    DeclarationReader reader = new DeclarationReader(folder);
    Declaration declaration = reader.read();
    declaration.uses().forEach(use -> check.check(use, reader.faults));
    reader.amounts.forEach(use -> check.money(use, reader.faults));
    reader.faults.refuse();
    return declaration;
  }

  private Declaration read() {
    Part part = Part.of(folder.read(Part.FILE), faults);
    part.only(
        "id",
        "kind",
        "title",
        "heading",
        "file",
        "subtitle",
        "frame",
        "readers",
        "months",
        "period_names",
        "form",
        "sections",
        "notes");
    if (part.has("form")) {
      tables.forms(part.get("form"));
    }
    if (!part.required("id").equals(folder.id())) {
      part.get("id").fault(new Text("id 应与目录同名：" + folder.id(), "id is the folder's name"));
    }
    Set<Reader.Kind> readers = new LinkedHashSet<>();
    for (Part reader : part.list("readers")) {
      String word = reader.text();
      if (KINDS.contains(word)) {
        readers.add(Reader.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        reader.fault(new Text("读者应为 " + KINDS + " 之一", "A reader is one of " + KINDS));
      }
    }
    List<SectionPart> sections = part.list("sections").stream().map(this::section).toList();
    if (sections.isEmpty()) {
      part.fault(new Text("至少要有一节 sections", "Needs sections"));
    }
    section = "";
    List<String> notes = part.list("notes").stream().map(this::note).toList();
    return new Declaration(
        folder,
        part.required("title"),
        optional(part, "heading", "{city}" + part.text("title", "")),
        filled(part, "file"),
        optional(part, "subtitle", ""),
        Frame.Kind.valueOf(part.choice("frame", "bulletin", FRAMES).toUpperCase(Locale.ROOT)),
        readers.isEmpty() ? Set.of(Reader.Kind.INTERNAL) : readers,
        months(part),
        part.choice("period_names", "months", Set.of("months", "quarters")).equals("quarters"),
        sections,
        notes,
        uses);
  }

  private static Set<Integer> months(Part part) {
    Set<Integer> months = new TreeSet<>();
    for (Part month : part.list("months")) {
      String text = month.text();
      if (text.matches("[1-9]|1[0-2]")) {
        months.add(Integer.valueOf(text));
      } else {
        month.fault(new Text("月份应为 1 至 12", "A month is 1 to 12"));
      }
    }
    return months;
  }

  private SectionPart section(Part part) {
    part.only("name", "heading", "requires", "content");
    section = name(part);
    List<String> requires = new ArrayList<>();
    for (Part one : part.list("requires")) {
      requires.add(one.text());
      use(new Ref(one.text(), "", ""), "", Show.VALUE, one);
    }
    List<Content> content = new ArrayList<>();
    part.list("content").forEach(one -> content(one, content));
    return new SectionPart(section, filled(part, "heading"), requires, content);
  }

  private void content(Part part, List<Content> into) {
    part.only("text", "table", "chart", "larger_accidents");
    if (part.has("text")) {
      Part text = part.get("text");
      phrase(text.text(), text);
      into.add(new TextPart(text.text()));
    }
    if (part.flag("larger_accidents")) {
      into.add(new LargerPart());
    }
    if (part.has("table")) {
      into.add(tables.table(part.get("table")));
    }
    if (part.has("chart")) {
      into.add(chart(part.get("chart")));
    }
  }

  private ChartPart chart(Part part) {
    part.only("name", "kind", "figure", "title", "rows");
    String kind = part.choice("kind", "trend", Set.of("trend", "bars"));
    String rows = part.text("rows", kind.equals("bars") ? "units" : "");
    Ref ref = ref(part, "figure");
    boolean trend = kind.equals("trend");
    use(
        trend ? new Ref(ref.indicator(), ref.code(), "trend_23") : ref,
        rows,
        trend ? Show.VALUE : Show.LAST,
        part.get("figure"));
    return new ChartPart(name(part), kind, ref, filled(part, "title"), rows);
  }

  private String note(Part part) {
    String key = part.text();
    if (!Notes.STANDARD.contains(key)) {
      phrase(key, part);
    }
    return key;
  }

  /** The English name of a section, table or chart, used once in the report. */
  String name(Part part) {
    String name = part.required("name");
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_-]*")) {
      part.get("name").fault(new Text("name 用小写英文字母", "name is lower-case English"));
    } else if (!names.add(name)) {
      part.get("name").fault(new Text("name 重复：" + name, "name given twice: " + name));
    }
    return name;
  }

  /** The text at {@code key}, whose places name periods only. */
  String filled(Part part, String key) {
    String text = part.required(key);
    check(text, part.get(key));
    return text;
  }

  private String optional(Part part, String key, String otherwise) {
    return part.has(key) ? filled(part, key) : otherwise;
  }

  /** Notes places of {@code text} that do not name a period or place. */
  void check(String text, Part at) {
    for (Slot.Piece piece : Slot.pieces(text)) {
      if (piece.isPlace() && !Slot.NAMES.contains(piece.text())) {
        at.fault(
            new Text(
                "不认识的占位 {" + piece.text() + "}；可用的：" + new TreeSet<>(Slot.NAMES),
                "Unknown place {" + piece.text() + "}; known: " + new TreeSet<>(Slot.NAMES)));
      }
    }
  }

  /** The figure named at {@code key}. */
  Ref ref(Part part, String key) {
    String text = part.required(key);
    Ref ref = Ref.parse(text);
    if (ref != null) {
      return ref;
    }
    if (!text.isEmpty()) {
      part.get(key)
          .fault(
              new Text(
                  "不是指标：" + text + "；写作 主题.名称、主题.名称[代码]、主题.名称@时段",
                  "No figure: "
                      + text
                      + "; write theme.name, theme.name[code] or theme.name@window"));
    }
    return new Ref("", "", "");
  }

  /** Keeps a figure to be checked. */
  void use(Ref ref, String by, Show show, Part at) {
    uses.add(new Use(ref, by, show, Part.FILE, at.line(), section));
  }

  /** Checks that the phrase exists, and keeps the figures of its places and of its variants. */
  void phrase(String key, Part at) {
    if (!words.has(key)) {
      at.fault(
          new Text(
              Folder.TEXTS + " 中没有词条 " + key + "，请补上",
              "No phrase " + key + " in " + Folder.TEXTS + "; add it"));
      return;
    }
    for (String variant : Stream.concat(Stream.of(""), Sentences.VARIANTS.stream()).toList()) {
      if (words.has(key + variant)) {
        slots(key + variant);
      }
    }
  }

  private void slots(String key) {
    int line = folder.line(key);
    for (Slot.Piece piece : Slot.pieces(words.raw(key))) {
      Slot slot = piece.slot();
      if (slot != null) {
        boolean twice = Set.of("change", "changes", "last", "moved").contains(slot.word());
        Show show = twice ? Show.CHANGE : Show.VALUE;
        for (Ref ref : slot.refs()) {
          Use use = new Use(ref, slot.by(), show, Folder.TEXTS, line, section);
          uses.add(use);
          if (slot.word().equals("money")) {
            amounts.add(use);
          }
        }
      } else if (piece.isPlace()) {
        faults.add(
            Folder.TEXTS,
            line,
            new Text(
                "词条 " + key + " 的占位 {" + piece.text() + "} 不认识",
                "Phrase " + key + ": unknown place {" + piece.text() + "}"));
      }
    }
  }

  private static Set<String> names(Enum<?>[] values) {
    return Stream.of(values)
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
