package org.anshu.schedules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicators;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.ProtectionRule;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.disclosure.Protocol;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu release public-check R}: what an edition keeps back, why, and what its readers can
 * tell of the protected figures; for the office and its lawyers only.
 */
@Command(name = "public-check", sortOptions = false)
final class ReleasePublicCheckCommand implements Callable<Integer> {

  private static final Map<String, Text> KINDS =
      Map.of(
          "PROTECTED", new Text("规则保护", "protected"),
          "WITHHELD", new Text("整个指标不公布", "withheld"),
          "INHERITED", new Text("以前已留下", "kept back before"),
          "SECONDARY", new Text("防止推算", "against subtraction"));
  private static final Map<String, Text> FATES =
      Map.of(
          "SAFE", new Text("已证明", "proven"),
          "PUBLIC_ALREADY", new Text("以前已公布", "public already"),
          "GIVEN_AWAY", new Text("可被推知", "given away"));

  @ParentCommand private @Nullable ReleaseCommand parent;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private String release = "";

  @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit")
  private String unit = "";

  @Override
  public Integer call() {
    AnshuCommand anshu = ReleaseCommand.of(parent).anshu();
    Installation installation = anshu.installation();
    Reader reader = unit.isEmpty() ? Reader.PUBLIC : Reader.district(unit);
    Path file = installation.releases().resolve(release).resolve(Protocol.fileName(reader));
    JsonNode protocol = read(file);
    anshu.say("仅供内部：含不公布的数值。", "For internal use: holds figures that are kept back.");
    rules(anshu, installation, protocol);
    hidden(anshu, protocol);
    guarded(anshu, protocol);
    return CommandLineProgram.OK;
  }

  private static void rules(AnshuCommand anshu, Installation installation, JsonNode protocol) {
    Set<String> used = new TreeSet<>();
    protocol.path("guarded").forEach(one -> used.add(one.path("rule").asText()));
    protocol.path("hidden").forEach(one -> used.add(one.path("rule").asText()));
    DisclosureRules rules =
        DisclosureRules.load(installation.registries(), Indicators.load(installation.registries()));
    List<List<String>> rows = new ArrayList<>();
    for (ProtectionRule rule : rules.rules()) {
      if (used.contains(rule.id())) {
        String source = rule.basis().source();
        rows.add(
            List.of(
                rule.id(),
                rule.units() + " / " + rule.percent() + "%",
                rule.why().in(anshu.language()),
                source.isEmpty() ? rule.basis().decision() : source));
      }
    }
    table(
        anshu,
        new Text("用到的规则", "Rules"),
        List.of(
            new Text("规则", "rule"),
            new Text("至少相差", "at least off by"),
            new Text("理由", "why"),
            new Text("依据", "source")),
        rows);
  }

  private static void hidden(AnshuCommand anshu, JsonNode protocol) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode one : protocol.path("hidden")) {
      rows.add(
          List.of(
              one.path("figure").asText(),
              word(anshu, KINDS, one.path("kind")),
              one.path("rule").asText()));
    }
    table(
        anshu,
        new Text("没有印出的数值", "Kept back"),
        List.of(new Text("数值", "figure"), new Text("原因", "why"), new Text("规则", "rule")),
        rows);
  }

  private static void guarded(AnshuCommand anshu, JsonNode protocol) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode one : protocol.path("guarded")) {
      String most = one.path("at_most").asText();
      rows.add(
          List.of(
              one.path("cell").asText(),
              one.path("value").asText(),
              one.path("at_least").asText() + " – " + (most.isEmpty() ? "∞" : most),
              word(anshu, FATES, one.path("fate"))));
    }
    table(
        anshu,
        new Text("受保护的数值（以最后一位小数为单位）", "Protected figures, in their last decimals"),
        List.of(
            new Text("数值", "figure"),
            new Text("真值", "true"),
            new Text("读者能推知的范围", "readers can tell"),
            new Text("结果", "fate")),
        rows);
  }

  private static String word(AnshuCommand anshu, Map<String, Text> words, JsonNode code) {
    return words.getOrDefault(code.asText(), Text.same(code.asText())).in(anshu.language());
  }

  private static void table(
      AnshuCommand anshu, Text title, List<Text> header, List<List<String>> rows) {
    anshu.say("");
    anshu.say(
        "%s：%d".formatted(title.chinese(), rows.size()),
        "%s: %d".formatted(title.english(), rows.size()));
    if (!rows.isEmpty()) {
      List<String> heads = header.stream().map(head -> head.in(anshu.language())).toList();
      new TextTable(heads, rows, Set.of()).lines().forEach(anshu::say);
    }
  }

  private JsonNode read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new AnshuException(
          FailureCode.RELEASE_REFUSED,
          new Text("有公开版或该县区版的发布", "A release with such an edition"),
          new Text(file + " 不存在", "No " + file),
          new Text(
              "在计划的 reports 中写 monthly@public 等，再生成一次",
              "Name monthly@public or the like among reports of the plan, and render"));
    }
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
