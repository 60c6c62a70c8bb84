package org.anshu.pipeline.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.scoring.AssessedUnit;

/**
 * Who is assessed and who assesses.
 *
 * @param units the roster, in its order
 * @param faults all that is wrong with either list
 */
record Parties(List<AssessedUnit> units, List<Assessor> assessors, List<Fault> faults) {

  /** As the folder of the assessment has them. */
  static Parties read(PipelineSettings settings, Connector connector, Assessment assessment) {
    CodeLists lists =
        CodeLists.load(
            List.of(
                settings.productRoot().resolve("warehouse-ddl/codelists"),
                settings.home().resolve("codelists")));
    Reading<AssessedUnit> units =
        RosterFile.read(connector, lists, assessment.rubric(), assessment.units());
    Reading<Assessor> assessors =
        AssessorFile.read(connector, assessment.rubric(), units.values(), assessment.assessors());
    List<Fault> faults = new ArrayList<>(units.faults());
    faults.addAll(assessors.faults());
    return new Parties(units.values(), assessors.values(), faults);
  }

  Optional<AssessedUnit> unit(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  Optional<Assessor> assessor(String name) {
    return assessors.stream().filter(assessor -> assessor.name().equals(name)).findFirst();
  }

  /** Whether an assessor belongs to a unit. */
  boolean own(Assessor assessor, AssessedUnit unit) {
    return assessor.own(units).filter(unit::equals).isPresent();
  }
}
