package org.anshu.registry.rubric;

import java.util.Locale;
import org.anshu.failure.Text;

/** What kind of body is assessed. */
public enum UnitType {
  DISTRICT(new Text("县（市、区）", "District")),
  DEPARTMENT(new Text("部门", "Department")),
  COMMITTEE(new Text("专业委员会", "Special committee")),
  TOWNSHIP(new Text("乡镇（街道）", "Township")),
  ZONE(new Text("功能区", "Zone"));

  private final Text title;

  UnitType(Text title) {
    this.title = title;
  }

  /** Its name for users. */
  public Text title() {
    return title;
  }

  /** Its name in files: the constant in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
