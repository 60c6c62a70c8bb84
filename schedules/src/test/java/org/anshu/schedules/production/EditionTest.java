package org.anshu.schedules.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.named.EnterpriseProfileReport;
import org.anshu.reports.named.HazardNoticeReport;
import org.anshu.schedules.listing.NamedCases;
import org.junit.jupiter.api.Test;

/** Which rows of lists an edition prints. */
class EditionTest {

  private static final Map<String, String> ASKED = Map.of("enterprise", "91990102100000198A");

  @Test
  void onlyTheProfileAsksForTheRowsOfOneEnterprise() {
    assertThat(new Edition(new EnterpriseProfileReport(), Reader.INTERNAL, ASKED).lists())
        .extracting(NamedCases.Asked::scope)
        .containsOnly("enterprise_uscc=91990102100000198A");
    assertThat(new Edition(new HazardNoticeReport(), Reader.INTERNAL, ASKED).lists())
        .extracting(NamedCases.Asked::scope)
        .containsOnly("");
  }
}
