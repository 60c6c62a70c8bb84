package org.anshu.pipeline.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.Decision;

/**
 * Who may do what in an assessment. A decision names the capacity it is taken in; where {@code
 * roles.yml} of the home lists the accounts of that role, only they may use it.
 */
public final class Roles {

  /** Announces, and approves a new score after the announcement. */
  public static final String HEAD = "committee_head";

  /** Runs the assessment: the committee's office 安委办. */
  public static final String OFFICE = "committee_office";

  /** Scores, and decides appeals of other units. */
  public static final String ASSESSOR = "assessor";

  private static final Map<String, Text> TITLES =
      Map.of(
          HEAD,
          new Text("安委会负责人", "Head of the committee"),
          OFFICE,
          new Text("安委办", "The committee's office"),
          ASSESSOR,
          new Text("评分人", "Assessor"),
          "release_approver",
          new Text("签发人", "Approver of releases"));

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Path file;
  private final String account;

  /** The roles of an installation, for the account that runs this. */
  public Roles(Path home) {
    this(home, System.getProperty("user.name", ""));
  }

  Roles(Path home, String account) {
    file = home.resolve("roles.yml");
    this.account = account;
  }

  /** A role as people call it; the code itself if it is none of an assessment. */
  public static Text title(String role) {
    return TITLES.getOrDefault(role, Text.same(role));
  }

  /**
   * Fails unless the decision's capacity is one of {@code allowed} and open to this account.
   *
   * @param act what is to be done, for the message
   */
  public void require(Decision decision, Text act, List<String> allowed) {
    if (!allowed.contains(decision.role())) {
      throw Refusals.refused(
          new Text(
              act.chinese() + "由岗位 " + String.join("、", allowed) + " 决定",
              act.english() + " by the role " + String.join(" or ", allowed)),
          Text.same("--role " + decision.role()),
          new Text("请有该岗位的人员执行，并以 --role 写明", "Ask somebody with that role; name it in --role"));
    }
    Set<String> members = members(decision.role());
    if (!members.isEmpty() && !members.contains(account)) {
      throw Refusals.refused(
          new Text(
              "岗位 %s 的账号：%s（%s）".formatted(decision.role(), members, file),
              "An account of the role %s: %s (%s)".formatted(decision.role(), members, file)),
          Text.same(account),
          new Text("换用登记的账号，或由管理员在 roles.yml 中登记", "Use such an account, or have it listed there"));
    }
  }

  private Set<String> members(String role) {
    Set<String> members = new TreeSet<>();
    if (!Files.exists(file)) {
      return members;
    }
    try {
      JsonNode roles = YAML.readTree(Files.readString(file));
      if (roles != null) {
        roles.path(role).forEach(member -> members.add(member.asText()));
      }
      return members;
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }
}
