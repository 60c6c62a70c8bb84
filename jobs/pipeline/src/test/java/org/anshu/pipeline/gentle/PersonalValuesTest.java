package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;

import org.anshu.connectors.spi.Personal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON    | ' 张 三　'            | 张三",
        "PERSON    | 阿依古丽•买买提       | 阿依古丽·买买提",
        "PERSON    | Ａnna Li             | ANNALI",
        "PHONE     | +86 138-0013-8000    | 13800138000",
        "PHONE     | 0086１３８００１３８０００ | 13800138000",
        "PHONE     | 8613800138000        | 13800138000",
        "PHONE     | 8612345              | 8612345",
        "PHONE     | (0719) 8688-123      | 07198688123",
        "ID_NUMBER | 110105491231002      | 11010519491231002X",
        "ID_NUMBER | 11010519491231002x   | 11010519491231002X",
        "ID_NUMBER | 护照 E12345           | 护照E12345",
        "TEXT      | '  某路　 １号 '       | 某路 1号",
      })
  void aValueHasOneForm(Personal kind, String raw, String normalised) {
    assertThat(PersonalValues.normalised(kind, raw)).isEqualTo(normalised);
  }
}
