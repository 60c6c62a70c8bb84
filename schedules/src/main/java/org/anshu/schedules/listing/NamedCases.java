package org.anshu.schedules.listing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * Keeps in the serving schema the named cases that reports of a release print, as the release knew
 * them. What is kept is never made again: an edition does not change (docs/decisions/0195).
 */
public final class NamedCases {

  private final Databases databases;
  private final List<RowMaker> makers;

  /** The named cases of {@code installation}; the databases stay open. */
  public NamedCases(Installation installation, Databases databases) {
    this.databases = databases;
    this.makers =
        List.of(
            new RegistryRows(installation, databases.pipeline()),
            new CorrectionRows(installation, databases),
            new EvaluationRows(installation, databases.pipeline()),
            new SubmissionRows(databases.pipeline()),
            new RevisionRows(installation, databases));
  }

  /**
   * Rows that a report asks for.
   *
   * @param list the list, such as {@code hazard.ledger}
   * @param column the column whose value selects rows; empty for all rows
   * @param value that value; empty for all rows
   */
  public record Asked(String list, String column, String value) {

    /** All rows of {@code list}. */
    public static Asked all(String list) {
      return new Asked(list, "", "");
    }

    /** How the serving schema names the selection: empty, or {@code column=value}. */
    public String scope() {
      return column.isEmpty() ? "" : column + "=" + value;
    }
  }

  /** The lists there are: the registry's, and those that only releases have. */
  public Set<String> lists() {
    Set<String> lists = new LinkedHashSet<>();
    makers.forEach(maker -> lists.addAll(maker.lists()));
    return lists;
  }

  /**
   * Keeps what is {@code asked} and not there yet: all or nothing.
   *
   * @throws AnshuException {@code TEMPLATE_INVALID} if a list is unknown
   */
  public void keep(String releaseId, Collection<Asked> asked) {
    try (Connection serving = databases.serving()) {
      serving.setAutoCommit(false);
      lend(serving, releaseId, asked);
      serving.commit();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /** Whether all that is {@code asked} is kept. */
  public boolean has(String releaseId, Collection<Asked> asked) {
    try (Connection serving = databases.serving()) {
      ServedLists store = new ServedLists(serving);
      for (Asked each : asked) {
        if (!store.has(releaseId, each)) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  /**
   * The same on a connection whose transaction the caller ends, to print what no release is to
   * keep.
   *
   * @param serving in a transaction; neither committed nor rolled back
   */
  public void lend(Connection serving, String releaseId, Collection<Asked> asked)
      throws SQLException {
    ServedLists store = new ServedLists(serving);
    Map<RowMaker, List<Asked>> missing = new LinkedHashMap<>();
    for (Asked each : new LinkedHashSet<>(asked)) {
      if (!store.has(releaseId, each)) {
        missing.computeIfAbsent(maker(each.list()), key -> new ArrayList<>()).add(each);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    ReleaseState release = ReleaseState.find(databases.operationsLogin(), releaseId);
    for (Map.Entry<RowMaker, List<Asked>> each : missing.entrySet()) {
      store.write(releaseId, each.getKey().make(release, each.getValue()));
    }
  }

  private RowMaker maker(String list) {
    return makers.stream()
        .filter(maker -> maker.lists().contains(list))
        .findFirst()
        .orElseThrow(
            () ->
                new AnshuException(
                    FailureCode.TEMPLATE_INVALID,
                    new Text("名单之一：" + lists(), "One of the lists " + lists()),
                    Text.same(list),
                    new Text("改正报告所列的名单", "Correct the list that the report names")));
  }
}
