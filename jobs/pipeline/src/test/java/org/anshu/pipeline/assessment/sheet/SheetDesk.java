package org.anshu.pipeline.assessment.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.connectors.files.ExcelWorkbooks;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.scoring.Mark;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The folder of an assessment of two districts and a zone, and what is done with its sheets. */
final class SheetDesk {

  static final String ROSTER =
      """
      code,name,type,statistical_unit,sectors,valid_from,valid_to,successor,deaths_target
      990102,临江区,district,990102,,,,,3
      990103,云峰区,district,990103,,,,,5
      JKQ,云江经济技术开发区,zone,JKQ,,,,,1
      """;

  static final String ASSESSORS =
      """
      name,unit,role,items,units
      张三,市安委办,assessor,,
      李四,市消防救援支队,assessor,duty;drill,
      王五,云峰区应急管理局,assessor,,
      """;

  static final String RUBRIC =
      """
      title: { zh: 安全生产考核, en: Assessment }
      example: false
      authority: 试
      window: { from: 2025-01-01, to: 2025-12-31 }
      full_points: 100
      rescaled: true
      unit_types: [district, zone]
      appeal_days: 5
      fact_kinds:
        award: { zh: 受到表彰, en: Award }
        praise: { zh: 经验推广, en: Praise }
        concealed: { zh: 瞒报事故, en: Concealed accident }
        veto: { zh: 否决情形, en: Veto }
      parts:
        - id: process
          title: { zh: 过程, en: Process }
          counts_for: 60
          item_points: 60
          items:
            - id: duty
              title: { zh: 责任落实, en: Duty }
              points: 20
              rule: { manual: { combine: mean, step: 0.5 } }
              assessors: 2
              evidence: 职责清单
              authority: 甲
            - id: drill
              title: { zh: 演练, en: Drill }
              points: 10
              rule: { yes_no: { combine: majority } }
              assessors: 1
              evidence: 演练记录
              authority: 甲
            - id: mines
              title: { zh: 矿山整治, en: Mines }
              points: 30
              applies_to: [district]
              rule: { manual: { combine: mean, step: 1 } }
              not_applicable: exclude
              assessors: 1
              evidence: 整治台账
              authority: 甲
        - id: result
          title: { zh: 结果, en: Result }
          counts_for: 40
          item_points: 40
          items:
            - id: deaths
              title: { zh: 死亡人数, en: Deaths }
              points: 20
              rule: { threshold: { measure: { figure: accident.deaths }, direction: at_most, limit: { of_unit: deaths_target } } }
              authority: 乙
            - id: concealment
              title: { zh: 瞒报, en: Concealment }
              points: 20
              rule: { per_occurrence: { measure: { facts: concealed, years_back: 3 }, each: 10 } }
              authority: 乙
      bonuses:
        - id: awards
          title: { zh: 表彰, en: Awards }
          fact_kind: award
          by_level: { province: 1, city: 0.5 }
          authority: 丙
        - id: praises
          title: { zh: 推广, en: Praise }
          fact_kind: praise
          by_level: { province: 1 }
          authority: 丙
      sanctions:
        - id: vetoed
          kind: veto
          ground: { zh: 发生重大责任事故, en: Major accident }
          basis: 丁
          fact_kind: veto
      grades:
        - { id: good, title: { zh: 良好, en: Good }, from: 80 }
        - { id: poor, title: { zh: 较差, en: Poor } }
      """;

  final Assessment assessment;
  private final PipelineSettings settings;

  /** A fresh folder below {@code folder}, with the roster, assessors and one document. */
  SheetDesk(Path folder) {
    this(folder, RUBRIC);
  }

  SheetDesk(Path folder, String rubric) {
    Path root = productRoot();
    Path home = folder.resolve("home");
    copy(root.resolve("examples/demo/codelists"), home.resolve("codelists"));
    DatabaseLogin none = new DatabaseLogin("jdbc:mysql://127.0.0.1:1/none", "", "");
    settings =
        new PipelineSettings(
            root,
            home,
            folder,
            none,
            none,
            List.of(),
            ZoneId.of("Asia/Shanghai"),
            Clock.fixed(Instant.parse("2026-01-20T00:00:00Z"), ZoneId.of("Asia/Shanghai")),
            "local[1]");
    assessment =
        new Assessment(
            "2025-a",
            home.resolve("assessments/2025-a"),
            "考核",
            YearMonth.of(2025, 12),
            "",
            Rubrics.parse("trial/2025", rubric));
    write(assessment.units(), ROSTER);
    write(assessment.assessors(), ASSESSORS);
    write(assessment.evidence().resolve("清单.pdf"), "清单");
  }

  static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("warehouse-ddl/codelists"))) {
      folder = Objects.requireNonNull(folder.getParent(), "product root");
    }
    return folder;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Parties parties() {
    return Parties.read(settings, new FilesConnector(), assessment);
  }

  SheetTemplates templates(List<Mark> self) {
    return new SheetTemplates(new ExcelWorkbooks(), assessment, parties(), self);
  }

  /** The one sheet of a unit and assessor. */
  Path template(SheetKind kind, String unit, String assessor) {
    return templates(List.of()).write(kind, unit, assessor, assessment.sheets()).get(0);
  }

  EvidenceFolder evidence() {
    return new EvidenceFolder(
        assessment.evidence(), assessment.rubric().from(), assessment.rubric().to());
  }

  ExaminedSheet examine(Path file) {
    return new SheetIdentity(assessment, parties())
        .examine(file, new ExcelWorkbooks().read(file), evidence());
  }

  ExaminedSheet facts(String csv) {
    Path file = write(assessment.folder().resolve("facts.csv"), csv);
    return new FactFile(
            assessment.rubric(), parties().units(), evidence(), LocalDate.of(2026, 1, 20))
        .read(new FilesConnector(), file);
  }

  /** Faults as they are printed, one a line. */
  static String text(List<Fault> faults) {
    return faults.stream()
        .map(fault -> FaultList.text(fault).chinese())
        .collect(Collectors.joining("\n"));
  }

  /** Changes a workbook as a person would, locks set aside. */
  static void edit(Path file, Consumer<XSSFWorkbook> change) {
    try {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook book = new XSSFWorkbook(in);
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        change.accept(book);
        book.write(out);
        bytes = out.toByteArray();
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a value into a cell of the first sheet: a number, a text, or nothing. */
  static void put(Path file, Object... placesAndValues) {
    edit(
        file,
        book -> {
          for (int i = 0; i < placesAndValues.length; i += 2) {
            put(book.getSheetAt(0), placesAndValues[i].toString(), placesAndValues[i + 1]);
          }
        });
  }

  private static void put(XSSFSheet sheet, String place, Object value) {
    CellReference at = new CellReference(place);
    var row = sheet.getRow(at.getRow());
    Cell cell =
        (row == null ? sheet.createRow(at.getRow()) : row)
            .getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (cell.getCellType() == CellType.FORMULA) {
      cell.removeFormula();
    }
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
