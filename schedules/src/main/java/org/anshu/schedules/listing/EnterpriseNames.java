package org.anshu.schedules.listing;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;

/** The names of all enterprises and sole traders that the warehouse knows. */
public final class EnterpriseNames {

  private EnterpriseNames() {}

  /** The names as a release knew them, each once; persons are pseudonyms in the warehouse. */
  public static SortedSet<String> of(PipelineSettings settings, ReleaseState release) {
    SortedSet<String> names = new TreeSet<>();
    try (WarehouseQuery query =
        StateAt.of(settings, release).openViews(List.of("enterprise"), List.of())) {
      for (List<@Nullable Object> row :
          query.run("SELECT DISTINCT name_zh FROM dim.enterprise", Integer.MAX_VALUE).rows()) {
        Object name = row.get(0);
        if (name != null) {
          names.add(name.toString());
        }
      }
      return names;
    } catch (SQLException e) {
      throw new AnshuException(
          FailureCode.INTERNAL,
          new Text("可读取单位名称（dim.enterprise）", "The names of enterprises, dim.enterprise"),
          Text.same(String.valueOf(e.getMessage())),
          new Text("用 anshu warehouse check 检查仓库", "Check the warehouse: anshu warehouse check"),
          e);
    }
  }
}
