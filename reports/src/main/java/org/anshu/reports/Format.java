package org.anshu.reports;

/** A kind of file in which a report is printed. All say the same, none invents a text. */
public enum Format {
  /** The document to print and sign, PDF/A. */
  PDF("pdf"),
  /** The workbook: texts on one sheet, one sheet a table and a chart, numbers as numbers. */
  XLSX("xlsx"),
  /** The text document that an office goes on editing. */
  DOCX("docx"),
  /** A list of values a table, beside each what describes it. */
  CSV("csv"),
  /** The national format of fixed pages, GB/T 33190. */
  OFD("ofd");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The ending of its files, without the point. */
  public String ending() {
    return ending;
  }
}
