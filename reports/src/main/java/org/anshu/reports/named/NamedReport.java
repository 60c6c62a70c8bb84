package org.anshu.reports.named;

import java.util.Set;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.WrittenReport;

/** A report of named cases, by the words in its folder and the lists of the release. */
abstract class NamedReport implements Report {

  /** For the office and for each district: its own cases. Never for the public: names are named. */
  static final Set<Reader.Kind> WITHIN = Set.of(Reader.Kind.INTERNAL, Reader.Kind.DISTRICT);

  /** For the office alone. */
  static final Set<Reader.Kind> OFFICE = Set.of(Reader.Kind.INTERNAL);

  private final String id;
  private final String title;
  private final Set<Reader.Kind> readers;
  private final Set<String> lists;

  NamedReport(String id, String title, Set<Reader.Kind> readers, Set<String> lists) {
    this.id = id;
    this.title = title;
    this.readers = Set.copyOf(readers);
    this.lists = Set.copyOf(lists);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Set<Reader.Kind> readers() {
    return readers;
  }

  @Override
  public final Set<String> lists() {
    return lists;
  }

  @Override
  public final WrittenReport write(ReportInput input) {
    return write(new CaseFile(input, id));
  }

  abstract WrittenReport write(CaseFile file);

  @Override
  public String fileName(ReportInput input) {
    return title + "-" + new CaseReader(input.serving(), input.releaseId()).release().month();
  }
}
