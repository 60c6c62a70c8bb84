package org.anshu.schedules.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.definition.DefinitionCheck;
import org.anshu.reports.FontRoles;
import org.anshu.schedules.calendar.CalendarFiles;
import org.anshu.schedules.calendar.WorkingDays;
import org.anshu.schedules.plan.Plans;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.settings.Settings.Embedded;
import org.anshu.schedules.settings.SettingsReader;

/** Looks at everything a run needs and says what is missing; starts no Spark and no server. */
public final class Doctor {

  private static final int OLDEST_JAVA = 17;
  private static final long GIGABYTE = 1L << 30;
  private static final long LEAST_MEMORY = 2 * GIGABYTE;
  private static final long LEAST_DISK = 3 * GIGABYTE;

  private final Path root;
  private final Path home;
  private final Map<String, String> environment;

  /** A doctor for the installation in {@code home}, which need not exist yet. */
  public Doctor(Path root, Path home, Map<String, String> environment) {
    this.root = root;
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  /** All findings, the machine first. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory());
    findings.add(disk());
    findings.add(hostName());
    Optional<Installation> installation = settings(findings);
    findings.add(
        fonts(installation.map(each -> each.settings().report().fontFolders()).orElse(List.of())));
    installation.ifPresent(each -> findings.add(databases(each)));
    installation.ifPresent(
        each -> findings.addAll(new SourceAccounts(each, environment).examine()));
    findings.add(plans());
    installation.ifPresent(each -> findings.addAll(definitions(each)));
    return findings;
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    String name = "Java " + System.getProperty("java.version");
    return version >= OLDEST_JAVA
        ? Finding.good(name, name)
        : Finding.bad(
            Text.same(name),
            new Text(
                "安装 Java 17 或更高：sudo apt-get install openjdk-17-jdk-headless",
                "Install Java 17 or later: sudo apt-get install openjdk-17-jdk-headless"),
            Culprit.RESOURCES);
  }

  private static Finding memory() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long bytes = system.getTotalMemorySize();
    String size = gigabytes(bytes);
    return bytes >= LEAST_MEMORY
        ? Finding.good("内存 " + size, "Memory " + size)
        : Finding.warning(
            new Text("内存 " + size + "，建议 2 GB 以上", "Memory " + size + ", 2 GB or more advised"),
            new Text("增加内存，或把 spark.memory 调到 512m", "Add memory, or set spark.memory to 512m"));
  }

  private Finding disk() {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String size = gigabytes(free);
      if (!Files.isWritable(existing)) {
        return Finding.bad(
            new Text("无权写入 " + existing, "No permission to write " + existing),
            new Text("换用有权限的账号或 --home", "Use another account or --home"),
            Culprit.SETTINGS);
      }
      return free >= LEAST_DISK
          ? Finding.good("磁盘可用 " + size, "Free disk " + size)
          : Finding.warning(
              new Text(
                  "磁盘可用 " + size + "，建议 3 GB 以上", "Free disk " + size + ", 3 GB or more advised"),
              new Text("清理 " + existing + " 所在磁盘", "Free some space on the disk of " + existing));
    } catch (IOException e) {
      return Finding.bad(Text.same(e.toString()), Text.same(""), Culprit.RESOURCES);
    }
  }

  private static Finding hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return Finding.good("主机名可解析：" + name, "Host name resolves: " + name);
    } catch (UnknownHostException e) {
      return Finding.warning(
          new Text("主机名不能解析", "The host name does not resolve"),
          new Text(
              "不影响本机计算（启动器已设 SPARK_LOCAL_IP）；集群请在 /etc/hosts 中加入主机名",
              "Local runs are unaffected (SPARK_LOCAL_IP is set); for a cluster add it to"
                  + " /etc/hosts"));
    }
  }

  private Optional<Installation> settings(List<Finding> findings) {
    if (!Files.exists(home.resolve(SettingsReader.FILE_NAME))) {
      findings.add(
          Finding.warning(
              new Text("尚无安装目录 " + home, "No installation in " + home + " yet"),
              new Text(
                  "执行 ./anshu demo，或用 --home 指定", "Run ./anshu demo, or name one with --home")));
      return Optional.empty();
    }
    try {
      Installation installation = Installation.read(root, home);
      findings.add(Finding.good("配置 " + home + "/anshu.yml 有效", "Settings " + home + "/anshu.yml"));
      return Optional.of(installation);
    } catch (AnshuException e) {
      findings.add(failed(e));
      return Optional.empty();
    }
  }

  private static Finding fonts(List<Path> folders) {
    List<Text> missing;
    try {
      missing = FontRoles.find(folders).missing();
    } catch (AnshuException e) {
      return failed(e);
    }
    if (missing.isEmpty()) {
      return Finding.good("公文字体齐全", "Document fonts present");
    }
    if (FontInstall.arePackagesInstalled()) {
      return Finding.good(
          "公文字体：使用开源字体；有授权的方正小标宋、仿宋_GB2312 等可放入 report.fonts 文件夹",
          "Document fonts: free ones; licensed ones go into a folder named by report.fonts");
    }
    return Finding.warning(
        new Text(
            "公文字体：" + String.join(";", missing.stream().map(Text::chinese).toList()),
            "Document fonts: " + String.join("; ", missing.stream().map(Text::english).toList())),
        Text.same(FontInstall.command()));
  }

  private Finding databases(Installation installation) {
    if (installation.settings().server() instanceof Embedded) {
      return Files.isDirectory(installation.server())
          ? Finding.good("自带数据库已安装，需要时启动", "Embedded server installed; starts when needed")
          : Finding.warning(
              new Text("自带数据库尚未建立", "The embedded server is not set up yet"),
              new Text("首次执行 ./anshu demo 时自动建立", "./anshu demo sets it up"));
    }
    try (Databases databases = Databases.open(installation, environment);
        Connection operations = databases.operations();
        Connection serving = databases.serving()) {
      return operations.isValid(5) && serving.isValid(5)
          ? Finding.good("运行库和服务库可连接", "Operations and serving databases within reach")
          : Finding.bad(Text.same("isValid"), Text.same(""), Culprit.SETTINGS);
    } catch (AnshuException e) {
      return failed(e);
    } catch (SQLException e) {
      return Finding.bad(
          Text.same(String.valueOf(e.getMessage())), Text.same(""), Culprit.SETTINGS);
    }
  }

  private Finding plans() {
    try {
      int count = Plans.read(root, home).all().size();
      WorkingDays days = WorkingDays.read(CalendarFiles.holidays(root));
      return Finding.good(
          count + " 个计划有效；工作日历至 " + days.lastYear() + " 年",
          count + " plans; working-day calendar up to " + days.lastYear());
    } catch (AnshuException e) {
      return failed(e);
    }
  }

  /** Whether all that is defined can run; no database is asked. */
  private static List<Finding> definitions(Installation installation) {
    DatabaseLogin none = new DatabaseLogin("", "", "");
    PipelineSettings settings =
        new PipelineSettings(
            installation.root(),
            installation.home(),
            installation.settings().warehouse(),
            none,
            none,
            List.copyOf(installation.settings().sources().keySet()),
            installation.settings().zone(),
            installation.settings().clock(),
            installation.settings().sparkMaster());
    try {
      Definitions definitions = Definitions.load(settings);
      List<AnshuException> faults = DefinitionCheck.faults(settings, definitions);
      int count = definitions.indicators().size();
      return faults.isEmpty()
          ? List.of(Finding.good(count + " 个指标的定义有效", count + " indicators can run"))
          : faults.stream().map(Doctor::failed).toList();
    } catch (AnshuException e) {
      return List.of(failed(e));
    }
  }

  private static Finding failed(AnshuException failure) {
    return Finding.bad(
        new Text(failure.message(Language.CHINESE), failure.message(Language.ENGLISH)),
        Text.same(""),
        failure.code().culprit());
  }

  private static String gigabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.1f GB", bytes / (double) GIGABYTE);
  }
}
