package org.anshu.schedules.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartzTablesTest {

  @Test
  void nothingIsEverDropped() {
    List<String> statements =
        QuartzTables.statements(
            """
            # comment
            DROP TABLE IF EXISTS QRTZ_LOCKS;
            CREATE TABLE QRTZ_LOCKS (
            LOCK_NAME VARCHAR(40) NOT NULL)
            ENGINE=InnoDB;
            CREATE INDEX IDX ON QRTZ_LOCKS(LOCK_NAME);
            commit;
            """);

    assertThat(statements)
        .hasSize(2)
        .noneMatch(sql -> sql.contains("DROP"))
        .first()
        .asString()
        .startsWith("CREATE TABLE IF NOT EXISTS QRTZ_LOCKS");
  }
}
