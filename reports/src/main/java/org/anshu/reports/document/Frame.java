package org.anshu.reports.document;

/**
 * The official dress of a report (GB/T 9704-2012): what stands around its blocks. Empty texts are
 * not printed, and take no line.
 *
 * @param kind which page
 * @param documentNumber 发文字号, such as {@code 云安办〔2026〕6号}
 * @param copyNumber 份号, six digits
 * @param secrecy 密级和保密期限
 * @param urgency 紧急程度
 * @param recipient 主送机关, without the colon
 * @param copies 抄送机关
 * @param printedBy 印发机关
 * @param printedOn 印发日期
 * @param seal whether a place for the seal is kept over the signature
 */
public record Frame(
    Kind kind,
    String documentNumber,
    String copyNumber,
    String secrecy,
    String urgency,
    String recipient,
    String copies,
    String printedBy,
    String printedOn,
    boolean seal) {

  /** Which page. */
  public enum Kind {
    /** A bulletin with red head, issue number and date, as 月报. */
    BULLETIN,
    /** An official letter: red head 版头, document number, recipient, seal, 版记. */
    NOTICE,
    /** Statistical tables: no red head, the title only. */
    TABLES
  }

  /** A bulletin without anything else. */
  public static final Frame BULLETIN = of(Kind.BULLETIN);

  /** Tables without anything else. */
  public static final Frame TABLES = of(Kind.TABLES);

  /** 主送 as it is printed; empty if there is none. */
  public String recipientText() {
    return recipient.isEmpty() ? "" : recipient + "：";
  }

  /** 抄送 as it is printed; empty if there is none. */
  public String copiesText() {
    return copies.isEmpty() ? "" : "抄送：" + receivers();
  }

  /** Who gets copies as it is printed, with the full stop that ends it; empty if nobody does. */
  public String receivers() {
    return copies.isEmpty() ? "" : copies.replaceFirst("[。\\s]+$", "") + "。";
  }

  /** 印发机关 and 印发日期 as they are printed; empty if both are. */
  public String printedText() {
    String on = printedOn.isEmpty() ? "" : printedOn + "印发";
    return printedBy.isEmpty() || on.isEmpty() ? printedBy + on : printedBy + "　" + on;
  }

  /** A frame of which nothing is filled in. */
  public static Frame of(Kind kind) {
    return new Frame(kind, "", "", "", "", "", "", "", "", kind == Kind.NOTICE);
  }
}
