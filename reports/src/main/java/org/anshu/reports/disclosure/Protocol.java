package org.anshu.reports.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anshu.registry.disclosure.Decision;
import org.anshu.registry.disclosure.Edition;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.catalogue.Reader;

/**
 * What the edition for one kind of readers has printed and kept back: for the office and the next
 * editions, never for the readers.
 *
 * @param release the release
 * @param month its month
 * @param reader for whom
 * @param printed the figures that concern the rules and were told, kept back ones included
 * @param rounded those of which the rounded rate alone was told
 * @param known the other releases whose editions for this reader and the public were taken into
 *     account
 * @param decision what was kept back and why, and how every protected figure fares
 */
public record Protocol(
    String release,
    YearMonth month,
    Reader reader,
    Set<FigureId> printed,
    Set<FigureId> rounded,
    SortedSet<String> known,
    Decision decision) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Protocol {
    printed = Set.copyOf(printed);
    rounded = Set.copyOf(rounded);
    known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
  }

  /**
   * The same, cut after the editions of {@code releases}, whether they were for this reader or not.
   */
  public Protocol after(Collection<String> releases) {
    return new Protocol(
        release, month, reader, printed, rounded, new TreeSet<>(releases), decision);
  }

  /** The name of its file in the release's folder. */
  public String fileName() {
    return fileName(reader);
  }

  /** The name of the file for {@code reader} in a release's folder. */
  public static String fileName(Reader reader) {
    return reader.kind() == Reader.Kind.PUBLIC
        ? "disclosure.json"
        : "disclosure-" + reader.unit() + ".json";
  }

  /** Writes it into the folder of the release, the same bytes for the same decision. */
  public Path write(Path folder) {
    ObjectNode json = JSON.createObjectNode();
    json.put("release", release);
    json.put("month", month.toString());
    json.put("reader", reader.kind().name());
    json.put("unit", reader.unit());
    known.forEach(json.putArray("known")::add);
    texts(json.putArray("printed"), printed);
    texts(json.putArray("rounded"), rounded);
    ArrayNode hidden = json.putArray("hidden");
    decision
        .hidden()
        .forEach(
            (figure, reason) ->
                hidden
                    .addObject()
                    .put("figure", figure.toString())
                    .put("kind", reason.kind().name())
                    .put("rule", reason.rule())
                    .put("protects", reason.protects()));
    ArrayNode guarded = json.putArray("guarded");
    for (Decision.Guarded one : decision.guarded()) {
      guarded
          .addObject()
          .put("cell", one.cell())
          .put("rule", one.rule())
          .put("fate", one.fate().name())
          .put("value", one.value())
          .put("at_least", one.range().low().toString())
          .put("at_most", one.range().high() == null ? "" : one.range().high().toString());
    }
    json.put("witnesses", decision.witnesses());
    Path file = folder.resolve(fileName());
    try {
      Files.createDirectories(folder);
      String text = json.toPrettyString().replace("\r\n", "\n") + "\n";
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void texts(ArrayNode array, Collection<FigureId> figures) {
    figures.stream().map(FigureId::toString).sorted().forEach(array::add);
  }

  /** The edition that a protocol in {@code file} tells of, with the figures as they are stored. */
  public static Edition read(Path file, StoredFigures stored, Set<String> concerned) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      YearMonth month = YearMonth.parse(json.get("month").asText());
      String release = json.get("release").asText();
      Set<FigureId> hidden = new HashSet<>();
      json.get("hidden").forEach(one -> hidden.add(FigureId.parse(one.get("figure").asText())));
      return new Edition(
          release,
          month,
          stored.of(release, month, concerned),
          figures(json.get("printed")),
          figures(json.get("rounded")),
          hidden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<FigureId> figures(JsonNode array) {
    Set<FigureId> figures = new HashSet<>();
    array.forEach(figure -> figures.add(FigureId.parse(figure.asText())));
    return figures;
  }

  /**
   * The protocols below {@code releases} of what {@code reader} could read of the named releases,
   * in order: the public's, and a district's own.
   */
  public static List<Path> of(Path releases, Collection<String> named, Reader reader) {
    List<Path> files = new ArrayList<>();
    for (String release : new TreeSet<>(named)) {
      for (Reader each : new LinkedHashSet<>(List.of(Reader.PUBLIC, reader))) {
        Path file = releases.resolve(release).resolve(fileName(each));
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }
}
