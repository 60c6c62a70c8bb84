package org.anshu.schedules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table "Who may use whom" of {@code ARCHITECTURE.md}, row by row. */
class ArchitectureTest {

  private static final JavaClasses ANSHU =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.anshu");

  private static final String[] WAREHOUSE_DDL = {
    "org.anshu.ddl..", "org.anshu.failure..", "org.anshu.progress.."
  };
  private static final List<String> CONNECTORS =
      List.of(
          "org.anshu.connectors.mysql..",
          "org.anshu.connectors.http..",
          "org.anshu.connectors.files..",
          "org.anshu.connectors.demo..");
  private static final String[] JOBS = {"org.anshu.registry..", "org.anshu.pipeline.."};
  private static final String[] SPARK = {"org.apache.spark..", "scala.."};

  @Test
  void warehouseDdlUsesTheJdkAndNullnessAlone() {
    classes()
        .that()
        .resideInAnyPackage(WAREHOUSE_DDL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.ddl..",
            "org.anshu.failure..",
            "org.anshu.progress..",
            "java..",
            "org.jspecify..")
        .check(ANSHU);
  }

  @Test
  void aConnectorUsesWarehouseDdlTheSpiAndItsDriver() {
    noClasses()
        .that()
        .resideInAPackage("org.anshu.connectors..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anshu.registry..", "org.anshu.pipeline..", "org.anshu.reports..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.schedules..", "org.apache.spark..", "org.springframework.batch..")
        .check(ANSHU);
    for (String one : CONNECTORS) {
      String[] others =
          CONNECTORS.stream().filter(each -> !each.equals(one)).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(one)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(ANSHU);
    }
  }

  @Test
  void jobsKnowTheSpiAndNoConnectorNoJasperNoQuartz() {
    noClasses()
        .that()
        .resideInAnyPackage(JOBS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.connectors.mysql..",
            "org.anshu.connectors.http..",
            "org.anshu.connectors.files..",
            "org.anshu.connectors.demo..",
            "org.anshu.reports..",
            "org.anshu.schedules..",
            "net.sf.jasperreports..",
            "org.quartz..")
        .check(ANSHU);
  }

  @Test
  void theRegistryIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.anshu.registry..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.pipeline..",
            "org.anshu.connectors..",
            "org.springframework..",
            "org.apache.spark..",
            "org.apache.iceberg..",
            "java.sql..")
        .check(ANSHU);
  }

  @Test
  void sparkIsImportedInOnePackage() {
    noClasses()
        .that(not(resideInAnyPackage("org.anshu.pipeline.spark..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SPARK)
        .check(ANSHU);
  }

  @Test
  void reportsReadTheServingSchemaAndTheRegistry() {
    noClasses()
        .that()
        .resideInAPackage("org.anshu.reports..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.pipeline..",
            "org.anshu.connectors..",
            "org.anshu.schedules..",
            "org.apache.spark..",
            "org.apache.iceberg..",
            "org.springframework.batch..")
        .check(ANSHU);
  }

  @Test
  void nobodyUsesTheApplication() {
    noClasses()
        .that(not(resideInAnyPackage("org.anshu.schedules..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.anshu.schedules..")
        .check(ANSHU);
  }

  @Test
  void theDaemonNeverReachesSpark() {
    noClasses()
        .that()
        .resideInAPackage("org.anshu.schedules.daemon..")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage(
            "org.anshu.pipeline.spark..",
            "org.anshu.pipeline.release..",
            "org.anshu.pipeline.conform..",
            "org.anshu.pipeline.compute..",
            "org.apache.spark..")
        .check(ANSHU);
  }
}
