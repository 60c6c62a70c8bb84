package org.anshu.connectors.demo;

import java.util.Set;
import org.anshu.connectors.demo.RuleBook.Row;

/** The rules of the credit platform's records beside its subjects and its list. */
final class CreditRules {

  private final RuleBook book;

  private CreditRules(RuleBook book) {
    this.book = book;
  }

  static void check(RuleBook book) {
    CreditRules rules = new CreditRules(book);
    rules.subjects();
    rules.listings();
    rules.assurance();
    rules.expertUses();
  }

  private void subjects() {
    for (Row row : book.rows(SourceTable.ORGANISATION, "org_no", true)) {
      row.area("region_code");
      row.enterprise("uscc");
      row.code("org_type", "2 3");
      row.code("status", "1 2");
    }
    for (Row row : book.rows(SourceTable.EXPERT, "expert_no", true)) {
      row.area("region_code");
      row.code("title_level", "1 2 3");
      row.code("status", "1 2");
      row.order("appointed_on", "term_until");
    }
    Set<String> subjects = book.keys(SourceTable.SUBJECT, "subject_id");
    for (Row row : book.rows(SourceTable.CREDIT_EVENT, "event_no", true)) {
      row.reference("subject_id", subjects);
      row.enterprise("uscc");
      row.code("event_type", "01 02 03 04 05 06 07");
      row.required("event_date");
      row.notAfterPull("event_date");
      row.number("amount");
    }
    for (Row row : book.rows(SourceTable.CREDIT_GRADE, "grade_no", true)) {
      row.required("subject_no");
      row.required("grade");
      row.code("scheme", "01 02 03 04");
      row.order("valid_from", "valid_until");
    }
  }

  private void listings() {
    Set<String> listed = book.keys(SourceTable.BLACKLIST, "list_no");
    for (Row row : book.rows(SourceTable.LIST_PUBLICATION, "pub_no", true)) {
      row.reference("list_no", listed);
      row.required("published_from");
      row.order("published_from", "published_until");
    }
    for (Row row : book.rows(SourceTable.CREDIT_REPAIR, "repair_no", true)) {
      row.reference("list_no", listed);
      row.code("decision", "1 2 3");
      row.order("applied_on", "decided_on");
      row.notAfterPull("decided_on");
    }
    for (Row row : book.rows(SourceTable.JOINT_PUNISHMENT, "measure_no", true)) {
      row.reference("list_no", listed);
      row.code("field_code", "01 02 03 04 05 06");
      row.order("from_on", "until_on");
    }
  }

  private void assurance() {
    for (Row row : book.rows(SourceTable.STANDARDISATION, "cert_no", true)) {
      row.area("region_code");
      row.enterprise("uscc");
      row.code("grade", "1 2 3");
      row.order("applied_on", "reviewed_on");
      row.order("reviewed_on", "expires_on");
      row.order("reviewed_on", "revoked_on");
      row.notAfterPull("reviewed_on");
      row.notAfterPull("revoked_on");
    }
    for (Row row : book.rows(SourceTable.INSURANCE, "policy_no", true)) {
      row.area("region_code");
      row.enterprise("uscc");
      row.enterprise("insurer_uscc");
      row.number("premium");
      row.number("insured_persons");
      row.order("coverage_from", "coverage_until");
    }
    Set<String> policies = book.keys(SourceTable.INSURANCE, "policy_no");
    for (Row row : book.rows(SourceTable.INSURANCE_CLAIM, "claim_no", true)) {
      row.reference("policy_no", policies);
      row.number("amount");
      row.notAfterPull("occurred_on");
      row.notAfterPull("paid_on");
      row.order("occurred_on", "paid_on");
    }
    for (Row row : book.rows(SourceTable.SAFETY_FUND, "fund_no", true)) {
      row.enterprise("uscc");
      row.number("extracted");
      row.number("used");
      row.notAfterPull("reported_on");
    }
    Set<String> organisations = book.keys(SourceTable.ORGANISATION, "org_no");
    for (Row row : book.rows(SourceTable.AGENCY_REPORT, "report_no", true)) {
      row.reference("org_no", organisations);
      row.enterprise("client_uscc");
      row.code("report_type", "1 2 3 4");
      row.code("violation", "Y N");
      row.order("issued_on", "published_on");
      row.notAfterPull("published_on");
    }
  }

  private void expertUses() {
    Set<String> experts = book.keys(SourceTable.EXPERT, "expert_no");
    for (Row row : book.rows(SourceTable.EXPERT_USE, "use_no", true)) {
      row.reference("expert_no", experts);
      row.enterprise("client_uscc");
      row.area("region_code");
      row.code("task_kind", "1 2 3 4");
      row.notAfterPull("used_on");
    }
    for (Row row : book.rows(SourceTable.EXPERT_FEE, "use_no", true)) {
      row.number("fee");
      row.notAfterPull("used_on");
    }
  }
}
