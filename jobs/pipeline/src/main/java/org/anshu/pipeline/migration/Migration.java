package org.anshu.pipeline.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.JdbcUrls;
import org.anshu.pipeline.batch.JobLock;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.batch.ResourceFailures;
import org.anshu.pipeline.gentle.PseudonymKeys;
import org.anshu.progress.Progress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Makes and upgrades all that an installation stores: the MySQL schemas, the job repository, the
 * Iceberg namespaces and tables. Running it again changes nothing.
 */
public final class Migration {

  private static final String BATCH_SCHEMA = "org/springframework/batch/core/schema-mysql.sql";

  private final PipelineSettings settings;

  private Migration(PipelineSettings settings) {
    this.settings = settings;
  }

  /**
   * Brings the installation to the state this version needs.
   *
   * @throws AnshuException DDL_INVALID if a definition is wrong or an applied file was edited;
   *     OPERATIONS_UNREACHABLE, OPERATIONS_ACCESS_DENIED
   */
  public static void migrate(PipelineSettings settings, Progress progress) {
    Migration migration = new Migration(settings);
    createDatabase(settings.operations());
    createDatabase(settings.serving());
    try (JobLock lock = JobLock.acquire(settings.operations(), "migrate")) {
      progress.stage(new Text("建立和升级数据库", "Making and upgrading the databases"), -1);
      migration.upgrade(settings.operations(), "ops");
      migration.upgrade(settings.serving(), "serving");
      try (HikariDataSource operations = OperationsDatabase.pool(settings.operations())) {
        migration.createJobRepository(operations);
        progress.done(new Text("数据库已是最新", "Databases are up to date"));
        progress.stage(new Text("建立数据仓库表", "Making the warehouse tables"), -1);
        PseudonymKeys.ensure(settings.home(), settings.clock());
        JdbcTemplate history = new JdbcTemplate(operations);
        int made = new WarehouseMigration(settings, history).run();
        made += new DerivedTables(settings, history).run();
        progress.done(new Text("新建 %d 张表".formatted(made), "%d tables made".formatted(made)));
      }
    } catch (RuntimeException e) {
      AnshuException known = ResourceFailures.of(e, settings.operations());
      throw known == null ? e : known;
    }
  }

  /** Makes the database that {@code login} names unless it is there. */
  public static void createDatabase(DatabaseLogin login) {
    try {
      OperationsDatabase.connect(login).close();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    } catch (AnshuException e) {
      if (e.code() != FailureCode.NOT_MIGRATED) {
        throw e;
      }
      create(login);
    }
  }

  private static void create(DatabaseLogin login) {
    DatabaseLogin server =
        new DatabaseLogin(JdbcUrls.withoutDatabase(login.url()), login.user(), login.password());
    try (Connection connection = OperationsDatabase.connect(server);
        Statement statement = connection.createStatement()) {
      String name = JdbcUrls.database(login.url()).replace("`", "");
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    }
  }

  private void upgrade(DatabaseLogin login, String schema) {
    Path folder = settings.productRoot().resolve("warehouse-ddl/mysql").resolve(schema);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Flyway.configure()
          .dataSource(OperationsDatabase.url(login), login.user(), login.password())
          .locations("filesystem:" + folder)
          .table("flyway_history")
          // The operations schema also holds the catalog's and the job repository's tables.
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (FlywayException e) {
      List<String> lines =
          String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).toList();
      throw new AnshuException(
          FailureCode.DDL_INVALID,
          new Text(
              "%s 中的脚本可以依次执行，已执行的未被改动".formatted(folder),
              "Scripts in %s that run in order, the applied ones unedited".formatted(folder)),
          Text.same(String.join("; ", lines.subList(0, Math.min(4, lines.size())))),
          new Text(
              "请恢复被改动的脚本；新的变更写入下一个编号的文件",
              "Restore the edited script; write a change as a file with the next number"),
          e);
    }
  }

  private void createJobRepository(DataSource operations) {
    Integer present =
        new JdbcTemplate(operations)
            .queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_name = 'BATCH_JOB_INSTANCE'",
                Integer.class);
    if (present == null || present == 0) {
      new ResourceDatabasePopulator(new ClassPathResource(BATCH_SCHEMA)).execute(operations);
    }
  }
}
