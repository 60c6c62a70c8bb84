package org.anshu.pipeline.reference;

import java.util.List;
import java.util.Map;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/** Files of the targets of plans. */
final class TargetKind implements LineKind<Target> {

  @Override
  public String name() {
    return "targets";
  }

  @Override
  public String table() {
    return "dim.target";
  }

  @Override
  public Map<String, String> captions() {
    return TargetLine.captions();
  }

  @Override
  public List<String> required() {
    return List.of("indicator", "target_year", "target", "source");
  }

  @Override
  public @Nullable Target read(Row row, LineFaults faults, String load) {
    return new TargetLine(row, faults).read(load);
  }

  @Override
  public String identity(Target line) {
    return line.identity();
  }
}
