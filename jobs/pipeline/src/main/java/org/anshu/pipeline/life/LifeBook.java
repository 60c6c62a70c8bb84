package org.anshu.pipeline.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code release_life}. Every change belongs into a transaction with its entry. */
final class LifeBook {

  private final JdbcTemplate operations;

  LifeBook(JdbcTemplate operations) {
    this.operations = operations;
  }

  Optional<Life> find(String release) {
    return operations
        .query("SELECT * FROM release_life WHERE release_id = ?", (row, n) -> life(row), release)
        .stream()
        .findFirst();
  }

  List<Life> all() {
    return operations.query(
        "SELECT * FROM release_life ORDER BY release_id DESC", (row, n) -> life(row));
  }

  /** A draft takes the place of what there was. */
  void draft(String release, int rendering, String files, Life.Step rendered) {
    operations.update("DELETE FROM release_life WHERE release_id = ?", release);
    operations.update(
        "INSERT INTO release_life (release_id, rendering, state, files_sha256, rendered_at,"
            + " rendered_by, checked_by, approved_by, approved_role, published_by, successor)"
            + " VALUES (?, ?, 'draft', ?, ?, ?, '', '', '', '', '')",
        release,
        rendering,
        files,
        rendered.at(),
        rendered.by());
  }

  void checked(String release, Life.Step step) {
    update(release, LifeState.CHECKED, "checked_at = ?, checked_by = ?", step.at(), step.by());
  }

  void approved(String release, Life.Step step, String role, @Nullable LocalDateTime embargo) {
    update(
        release,
        LifeState.APPROVED,
        "approved_at = ?, approved_by = ?, approved_role = ?, embargo_until = ?",
        step.at(),
        step.by(),
        role,
        embargo);
  }

  void published(String release, Life.Step step) {
    update(
        release, LifeState.PUBLISHED, "published_at = ?, published_by = ?", step.at(), step.by());
  }

  void superseded(String release, LocalDateTime at, String successor) {
    update(release, LifeState.SUPERSEDED, "ended_at = ?, successor = ?", at, successor);
  }

  void withdrawn(String release, LocalDateTime at) {
    update(release, LifeState.WITHDRAWN, "ended_at = ?", at);
  }

  /** Back to a draft: neither checked nor approved. */
  void returned(String release) {
    update(
        release,
        LifeState.DRAFT,
        "checked_at = NULL, checked_by = '', approved_at = NULL, approved_by = '',"
            + " approved_role = '', embargo_until = NULL");
  }

  private void update(String release, LifeState state, String sets, @Nullable Object... values) {
    @Nullable Object[] all = new Object[values.length + 2];
    all[0] = state.code();
    System.arraycopy(values, 0, all, 1, values.length);
    all[values.length + 1] = release;
    operations.update("UPDATE release_life SET state = ?, " + sets + " WHERE release_id = ?", all);
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        row.getString("release_id"),
        row.getInt("rendering"),
        LifeState.of(row.getString("state")),
        row.getString("files_sha256"),
        new Life.Step(time(row, "rendered_at"), row.getString("rendered_by")),
        step(row, "checked"),
        step(row, "approved"),
        row.getObject("embargo_until", LocalDateTime.class),
        step(row, "published"),
        row.getObject("ended_at", LocalDateTime.class),
        row.getString("successor"));
  }

  private static Life.@Nullable Step step(ResultSet row, String name) throws SQLException {
    LocalDateTime at = row.getObject(name + "_at", LocalDateTime.class);
    return at == null ? null : new Life.Step(at, row.getString(name + "_by"));
  }

  private static LocalDateTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }
}
