package org.anshu.pipeline.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;

/**
 * What other departments submit by hand. Every accepted file is kept as it came in {@code
 * <home>/submissions/received/}; the newest of each unit and month is a CSV file in {@code
 * <home>/submissions/current/<form>/}, the source that a pull of {@link Forms#SOURCE} lands. The
 * receipts in the operations schema are the truth: files in {@code current} are made from them.
 */
public final class Submissions {

  private static final String HEADER_ONLY = "0.csv";

  private final PipelineSettings settings;
  private final Forms forms;
  private final Connector connector;
  private final ReceiptStore store;

  /**
   * The submissions of an installation.
   *
   * @param connector the one of dropped files
   */
  public Submissions(PipelineSettings settings, Forms forms, Connector connector) {
    this.settings = settings;
    this.forms = forms;
    this.connector = connector;
    store = new ReceiptStore(settings);
  }

  /**
   * Examines a file; nothing is stored.
   *
   * @throws AnshuException SUBMISSION_REJECTED if it is no form of ours; SOURCE_READ_BROKEN if it
   *     cannot be read
   */
  public Examined examine(Path file) {
    return new Examination(settings, forms, connector, file).run();
  }

  /**
   * Accepts a file without faults. The same bytes again give the receipt they have; other bytes are
   * the next version, and the older one is kept.
   *
   * @param by who submits it
   */
  public Receipt accept(Examined examined, String by) {
    if (!examined.faults().isEmpty()) {
      throw new IllegalArgumentException("A file with faults: " + examined.file());
    }
    Optional<Receipt> known = store.current(examined);
    if (known.isPresent() && known.get().sha256().equals(examined.sha256())) {
      return known.get();
    }
    Receipt receipt = store.next(examined, by);
    copy(examined.file(), received(receipt));
    store.save(receipt);
    return receipt;
  }

  /** All receipts, newest first. */
  public List<Receipt> receipts() {
    return store.all();
  }

  /** The folder that the pull reads. */
  public Path folder() {
    return settings.home().resolve("submissions").resolve("current");
  }

  /** Makes the files of the current submissions, and removes those that are replaced. */
  public void layOut() {
    List<Receipt> current = store.all().stream().filter(Receipt::current).toList();
    for (Form form : forms.all().values()) {
      Path folder = folder().resolve(form.name());
      write(folder.resolve(HEADER_ONLY), List.of(form.captions()));
      List<String> names = new ArrayList<>(List.of(HEADER_ONLY));
      for (Receipt receipt : current) {
        if (receipt.form().equals(form.name())) {
          String name = receipt.number() + ".csv";
          names.add(name);
          if (!Files.exists(folder.resolve(name))) {
            write(folder.resolve(name), table(form, receipt));
          }
        }
      }
      removeOthers(folder, names);
    }
  }

  private List<List<String>> table(Form form, Receipt receipt) {
    List<List<String>> table = new ArrayList<>();
    table.add(form.captions());
    table.addAll(examine(received(receipt)).rows());
    return table;
  }

  private Path received(Receipt receipt) {
    String name = receipt.fileName();
    return settings
        .home()
        .resolve("submissions")
        .resolve("received")
        .resolve(receipt.number() + name.substring(name.lastIndexOf('.')));
  }

  private static void copy(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Path fresh = to.resolveSibling("." + to.getFileName() + ".new");
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<List<String>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(Submissions::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static void removeOthers(Path folder, List<String> names) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A failure for a form that there is not. */
  public static AnshuException unknownForm(Forms forms, String name) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text("表式之一：" + forms.all().keySet(), "One of the forms " + forms.all().keySet()),
        new Text("“" + name + "”", "'" + name + "'"),
        new Text("改正表式名称", "Correct the form's name"));
  }
}
