package org.anshu.pipeline.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DimensionsTest {

  @TempDir Path folder;

  @Test
  void aRetiredCodeLeadsToTheUnitOfItsLastSuccessor() throws IOException {
    write(
        "area",
        """
        code,name_zh,parent_code,edition,retired_on,replaced_by
        10,City,,2,,
        11,Now,10,2,,
        12,Older,10,1,2020-01-01,11
        13,Oldest,10,0,2010-01-01,12
        """);
    write("area_unit", "area_code,unit_code\n11,U1\n10,CITY\n");
    write(
        "statistical_unit",
        "code,name_zh,kind,sort_no\nU1,One,district,1\nCITY,City,municipal,2\n");
    assertThat(dimensions().areaMap())
        .containsExactlyInAnyOrder(
            List.of("10", "10", "CITY"),
            List.of("11", "11", "U1"),
            List.of("12", "11", "U1"),
            List.of("13", "11", "U1"));
  }

  @Test
  void anAreaWithoutAMappingIsItsOwnUnitIfThereIsOneOfItsCode() throws IOException {
    write(
        "area",
        "code,name_zh,parent_code,edition,retired_on,replaced_by\n6,CA,,1,,\n7,None,,1,,\n");
    write("statistical_unit", "code,name_zh,kind,sort_no\n6,CA,district,1\n");
    assertThat(dimensions().areaMap())
        .containsExactly(List.of("6", "6", "6"), List.of("7", "7", "UNK"));
  }

  @Test
  void codesThatReplaceEachOtherInACircleLeadNowhere() throws IOException {
    write(
        "area",
        "code,name_zh,parent_code,edition,retired_on,replaced_by\n1,A,,1,2020-01-01,2\n2,B,,1,2020-01-01,1\n");
    assertThat(dimensions().areaMap()).allMatch(row -> "UNK".equals(row.get(2)));
  }

  @Test
  void aFaultNamesFileAndLine() throws IOException {
    write("sector", "code,name_zh,sort_no\nmining,采矿业,2\n");
    write(
        "industry",
        "# authority: x\ncode,name_zh,section,sector_code,industrial_mining_trade\n06,煤,B,mining,true\n07,油,B,minning,true\n");
    assertThatThrownBy(() -> dimensions().tables())
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.CODE_LIST_INVALID))
        .hasMessageContaining("industry.csv:4")
        .hasMessageContaining("minning");
  }

  @Test
  void aCodeWrittenTwiceIsRefused() throws IOException {
    write("sector", "code,name_zh,sort_no\nmining,采矿业,2\nmining,采矿,3\n");
    assertThatThrownBy(this::dimensions)
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("sector.csv:3");
  }

  @Test
  void aDenominatorWithoutASourceOrAReleaseDateIsRefused() throws IOException {
    String header =
        "series,unit_code,period_start,period_end,value,unit,price_basis,vintage,released_on,source\n";
    write("denominators", header + "gdp,,2026-01-01,2026-07-01,10,亿元,current,1,2026-07-20,\n");
    assertThatThrownBy(() -> Denominators.load(List.of(folder)))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.REFERENCE_INVALID))
        .hasMessageContaining("denominators.csv:2");
    write("denominators", header + "gdp,,2026-01-01,2026-07-01,10,亿元,current,1,,x\n");
    assertThatThrownBy(() -> Denominators.load(List.of(folder)))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("released_on");
  }

  private Dimensions dimensions() {
    return new Dimensions(CodeLists.load(List.of(folder)));
  }

  private void write(String list, String text) throws IOException {
    Files.writeString(folder.resolve(list + ".csv"), text, StandardCharsets.UTF_8);
  }
}
