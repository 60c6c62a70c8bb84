package org.anshu.pipeline.assessment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.registry.scoring.UnitScore;

/**
 * The one way in which inputs and outcome of an assessment are written as JSON, so that equal ones
 * have equal hashes: keys sorted, numbers as text without trailing zeros, lists in a fixed order.
 */
public final class Canonical {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new Plain())
                  .addSerializer(LocalDate.class, new Day())
                  .addDeserializer(LocalDate.class, new DayReader()))
          .build();

  private Canonical() {}

  /** The inputs with their lists in a fixed order: two that are equal in content become equal. */
  public static ScoringInputs ordered(ScoringInputs inputs) {
    List<FrozenFigure> figures = new ArrayList<>(inputs.figures());
    figures.sort(Comparator.comparing(FrozenFigure::id).thenComparing(FrozenFigure::window));
    List<Fact> facts = new ArrayList<>(inputs.facts());
    facts.sort(Comparator.comparing(Fact::id));
    List<Mark> marks = new ArrayList<>(inputs.marks());
    marks.sort(
        Comparator.comparing(Mark::unit)
            .thenComparing(Mark::item)
            .thenComparing(Mark::assessor)
            .thenComparing(Mark::receipt));
    List<Ruling> rulings = new ArrayList<>(inputs.rulings());
    rulings.sort(Comparator.comparing(Ruling::id));
    return readInputs(
        write(new ScoringInputs(inputs.release(), inputs.units(), figures, facts, marks, rulings)));
  }

  /** The inputs as JSON. */
  public static String write(ScoringInputs inputs) {
    return json(inputs);
  }

  /** The inputs that {@link #write(ScoringInputs)} wrote. */
  public static ScoringInputs readInputs(String json) {
    try {
      return JSON.readValue(json, ScoringInputs.class);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Documents as JSON. */
  public static String write(List<Evidence> evidence) {
    return json(evidence);
  }

  /** The documents that {@link #write(List)} wrote. */
  public static List<Evidence> readEvidence(String json) {
    try {
      return List.of(JSON.readValue(json, Evidence[].class));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The outcome: what the arithmetic gave, without its explanations. */
  public static String write(AssessmentResult result) {
    Map<String, Object> units = new LinkedHashMap<>();
    for (UnitScore score : result.units()) {
      Map<String, Object> unit = new LinkedHashMap<>();
      unit.put("base", score.base());
      unit.put("scaled", score.scaled());
      unit.put("bonus", score.bonus());
      unit.put("deduction", score.deduction());
      unit.put("total", score.total());
      unit.put("grade", score.grade().id());
      unit.put("rank", score.rank());
      unit.put("tied", score.tied());
      Map<String, Object> items = new LinkedHashMap<>();
      score.parts().forEach(p -> p.items().forEach(i -> items.put(i.item().id(), i.points())));
      unit.put("items", items);
      units.put(score.unit().code(), unit);
    }
    return json(Map.of("rubric", result.rubric().name(), "units", units));
  }

  /** Text in fewer bytes. */
  public static byte[] pack(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The text of {@link #pack}; fails with AUDIT_BROKEN if the bytes are not what was packed. */
  public static String unpack(byte[] bytes) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnshuException broken(IOException e) {
    return new AnshuException(
        FailureCode.AUDIT_BROKEN,
        new Text("冻结时写入的数据", "Data as it was frozen"),
        Text.same(String.valueOf(e.getMessage())),
        new Text("运行 anshu audit verify，并从备份恢复", "Run 'anshu audit verify'; restore a backup"),
        e);
  }

  private static final class Plain extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
  }

  private static final class Day extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getText());
    }
  }
}
