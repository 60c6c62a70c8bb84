package org.anshu.schedules.production;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.connectors.files.SheetTemplate;
import org.anshu.connectors.files.SheetTemplate.Input;
import org.anshu.connectors.files.TemplateWorkbook;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.ColumnType;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.pull.Pulls;
import org.anshu.pipeline.submission.Form;
import org.anshu.pipeline.submission.Forms;
import org.anshu.pipeline.submission.Submissions;
import org.anshu.progress.Progress;

/** Templates of the forms, and the landing of what was submitted. */
public final class SubmissionRun {

  private final PipelineSettings settings;
  private final Forms forms;
  private final Submissions submissions;
  private final Progress progress;

  /** The submissions of the installation of {@code settings}. */
  public SubmissionRun(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    forms = Forms.load(settings);
    submissions = new Submissions(settings, forms, new FilesConnector());
  }

  /** The forms there are. */
  public Forms forms() {
    return forms;
  }

  /** Examination and receipts. */
  public Submissions submissions() {
    return submissions;
  }

  /** Writes the workbook that a unit fills in for a month. */
  public static void writeTemplate(Form form, String unit, YearMonth month, Path file) {
    List<SheetTemplate.Column> columns = new ArrayList<>();
    List<String> given = List.of(Form.MARK, Form.UNIT, Form.MONTH, form.item());
    given.forEach(caption -> columns.add(new SheetTemplate.Column(caption, Input.LOCKED)));
    for (ColumnContract column : form.inputs()) {
      columns.add(new SheetTemplate.Column(column.from().get(0), input(column.type())));
    }
    List<List<String>> rows =
        form.items().stream()
            .map(item -> List.of(form.mark(), unit, month.toString(), item))
            .toList();
    List<List<String>> facts =
        List.of(
            List.of(Form.MARK, form.mark()),
            List.of("填报单位", form.keeper()),
            List.of(Form.UNIT, unit),
            List.of(Form.MONTH, month.toString()),
            List.of("应报日期", form.dueOn(month) + "（含当日）"));
    TemplateWorkbook.write(
        new SheetTemplate(form.title().chinese(), columns, rows, facts, form.notes()), file);
  }

  private static Input input(ColumnType type) {
    return switch (type.kind()) {
      case INT, LONG -> Input.INTEGER;
      case DECIMAL -> Input.DECIMAL;
      default -> Input.TEXT;
    };
  }

  /** Lands what was accepted; what has landed already is not read into new versions. */
  public void land() {
    submissions.layOut();
    ConnectionSettings folder = new ConnectionSettings(submissions.folder().toString(), "", "");
    new Pulls(settings, Connectors.all(), Map.of(Forms.SOURCE, folder), progress)
        .pull(List.of(Forms.SOURCE));
  }
}
