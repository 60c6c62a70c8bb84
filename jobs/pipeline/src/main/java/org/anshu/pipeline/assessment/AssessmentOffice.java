package org.anshu.pipeline.assessment;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that people do about assessments in an installation, over its databases. */
public final class AssessmentOffice implements AutoCloseable {

  private final PipelineSettings settings;
  private final HikariDataSource operations;
  private final AssessmentBook book;

  /** The office of the installation that {@code settings} describe. */
  public AssessmentOffice(PipelineSettings settings) {
    this.settings = settings;
    operations = OperationsDatabase.pool(settings.operations());
    book =
        new AssessmentBook(
            new JdbcTemplate(operations),
            new TransactionTemplate(new JdbcTransactionManager(operations)),
            new AuditWitness(settings.home()),
            settings.clock(),
            settings.zone());
  }

  /** What is stored. */
  public AssessmentBook book() {
    return book;
  }

  /** The installation. */
  public PipelineSettings settings() {
    return settings;
  }

  /** The folders that definitions are read from: the product's, then the installation's. */
  public List<Path> roots() {
    return List.of(settings.productRoot().resolve("jobs/registry"), settings.home());
  }

  /** The assessment that a folder defines; fails if there is none or it is wrong. */
  public Assessment assessment(String id) {
    return AssessmentFolder.read(settings.home(), roots(), id);
  }

  @Override
  public void close() {
    operations.close();
  }
}
