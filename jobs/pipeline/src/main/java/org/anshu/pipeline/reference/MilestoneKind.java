package org.anshu.pipeline.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/** Files of the milestones of tasks and key projects. */
final class MilestoneKind implements LineKind<Milestone> {

  @Override
  public String name() {
    return "milestones";
  }

  @Override
  public String table() {
    return "dim.plan_milestone";
  }

  @Override
  public Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("plan", "规划");
    captions.put("jurisdiction", "辖区");
    captions.put("project", "任务或工程");
    captions.put("milestone", "节点");
    captions.put("department", "责任部门");
    captions.put("due_on", "应完成日期");
    captions.put("done_on", "完成日期");
    captions.put("note", "说明");
    captions.put("source", "出处");
    return captions;
  }

  @Override
  public List<String> required() {
    return List.of("plan", "project", "milestone", "department", "due_on", "source");
  }

  @Override
  public @Nullable Milestone read(Row row, LineFaults faults, String load) {
    int wrong = faults.count();
    String plan = faults.required(row, "plan");
    String project = faults.required(row, "project");
    String name = faults.required(row, "milestone");
    String department = faults.required(row, "department");
    LocalDate due = faults.day(row, "due_on");
    LocalDate done = row.cell("done_on").isEmpty() ? null : faults.day(row, "done_on");
    String source = faults.required(row, "source");
    if (faults.count() > wrong || due == null) {
      return null;
    }
    return new Milestone(
        plan,
        row.cell("jurisdiction"),
        project,
        name,
        department,
        due,
        done,
        row.cell("note"),
        source,
        load);
  }

  @Override
  public String identity(Milestone line) {
    return String.join("|", line.plan(), line.jurisdiction(), line.project(), line.name());
  }
}
