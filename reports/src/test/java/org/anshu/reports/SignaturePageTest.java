package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Frame;
import org.anshu.reports.rendering.JasperRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB/T 9704: the page of the signature holds text, whatever stands before it. */
class SignaturePageTest {

  private static final Block SIGNED = new Block.Signature("云江市应急管理局", "2026年7月8日", "");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
  void neverStandsAlone(int lines) throws IOException {
    Block heading = new Block.Heading("说　明", "", "说明");
    assertThat(last(lines, List.of(heading, new Block.Remark("1. 一条注。"), SIGNED)))
        .containsSubsequence("说明", "一条注", "云江市应急管理局");
    assertThat(last(lines, List.of(new Block.Paragraph("特此通知。"), SIGNED)))
        .containsSubsequence("特此通知", "云江市应急管理局");
    Block told = new Block.Heading("四、本月摘牌的隐患", "本月没有摘牌的隐患。", "摘牌");
    assertThat(last(lines, List.of(told, SIGNED))).containsSubsequence("本月没有摘牌", "云江市应急管理局");
  }

  private String last(int lines, List<Block> end) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      blocks.add(new Block.Paragraph("第" + i + "段。"));
    }
    blocks.addAll(end);
    Path pdf = folder.resolve("signed.pdf");
    new JasperRenderer(FontRoles.find(List.of()))
        .pdf(SampleTables.report(blocks, Frame.TABLES), pdf, Instant.parse("2026-07-08T01:00:00Z"));
    try (PdfFile file = new PdfFile(pdf)) {
      return PdfFile.squeezed(file.page(file.pages()));
    }
  }
}
