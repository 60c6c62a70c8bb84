package org.anshu.pipeline.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Digests;

/** The files of a release's folder: as its manifest lists them, and as they lie there. */
public final class ReleaseFiles {

  /** The list of the files; not one of them itself. */
  public static final String MANIFEST = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReleaseFiles() {}

  /**
   * The files that lie in {@code folder}, by name. A link is a file of its own, of no bytes: what
   * it leads to can change without it.
   */
  public static List<ReleaseFile> lying(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<ReleaseFile> files = new ArrayList<>();
      for (Path file : tree.filter(each -> !each.equals(folder)).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (Files.isSymbolicLink(file)) {
          files.add(new ReleaseFile(name, 0, Digests.of("-> " + Files.readSymbolicLink(file))));
        } else if (Files.isRegularFile(file) && !name.equals(MANIFEST)) {
          files.add(new ReleaseFile(name, Files.size(file), Digests.of(file)));
        }
      }
      return sorted(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files that the manifest of {@code folder} lists, by name; empty without a manifest that can
   * be read.
   */
  public static List<ReleaseFile> listed(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      return List.of();
    }
    try {
      List<ReleaseFile> files = new ArrayList<>();
      for (JsonNode each : JSON.readTree(manifest.toFile()).path("files")) {
        files.add(
            new ReleaseFile(
                each.path("name").asText(),
                each.path("bytes").asLong(),
                each.path("sha256").asText()));
      }
      return sorted(files);
    } catch (JsonProcessingException e) {
      return List.of(); // no list any more: {@link #changes} tells of it
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + manifest, e);
    }
  }

  /** One SHA-256 over names and hashes: two renderings with the same one are the same. */
  public static String hash(List<ReleaseFile> files) {
    return Digests.of(
        sorted(files).stream()
            .map(file -> file.name() + '\t' + file.sha256() + '\n')
            .collect(Collectors.joining()));
  }

  /**
   * What in {@code folder} is not as it was noted.
   *
   * @param noted the {@link #hash} of the files when they were noted
   */
  public static List<FileChange> changes(Path folder, String noted) {
    List<ReleaseFile> listed = listed(folder);
    List<FileChange> changes = new ArrayList<>();
    if (!hash(listed).equals(noted)) {
      changes.add(
          new FileChange(
              MANIFEST,
              FileChange.Kind.MANIFEST,
              Files.isRegularFile(folder.resolve(MANIFEST))
                  ? new Text("清单与留痕记下的不是同一份", "not the list that the trail noted")
                  : new Text(
                      "发布目录或其清单已不在：" + folder, "the folder or its list is gone: " + folder)));
    }
    Map<String, ReleaseFile> lying = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      lying(folder).forEach(file -> lying.put(file.name(), file));
    }
    for (ReleaseFile file : listed) {
      ReleaseFile there = lying.remove(file.name());
      if (there == null) {
        changes.add(
            new FileChange(file.name(), FileChange.Kind.MISSING, new Text("文件缺失", "file missing")));
      } else if (!there.sha256().equals(file.sha256())) {
        changes.add(change(folder, file, there));
      }
    }
    lying
        .keySet()
        .forEach(
            name ->
                changes.add(
                    new FileChange(
                        name, FileChange.Kind.ADDED, new Text("清单中没有", "not in the list"))));
    return changes;
  }

  private static FileChange change(Path folder, ReleaseFile listed, ReleaseFile there) {
    if (listed.name().endsWith(".pdf") && begins(folder.resolve(listed.name()), listed)) {
      long more = there.bytes() - listed.bytes();
      return new FileChange(
          listed.name(),
          FileChange.Kind.APPENDED,
          new Text("原文之后附有 %d 字节".formatted(more), "%d bytes appended".formatted(more)));
    }
    return new FileChange(
        listed.name(),
        FileChange.Kind.CHANGED,
        new Text(
            "内容已变：应为 %d 字节 %s，实为 %d 字节 %s"
                .formatted(listed.bytes(), listed.sha256(), there.bytes(), there.sha256()),
            "changed: %d bytes %s, now %d bytes %s"
                .formatted(listed.bytes(), listed.sha256(), there.bytes(), there.sha256())));
  }

  /** Whether the first bytes of {@code file} are the listed ones. */
  private static boolean begins(Path file, ReleaseFile listed) {
    try (InputStream in = Files.newInputStream(file)) {
      return listed.bytes() < Files.size(file)
          && Digests.of(in.readNBytes(Math.toIntExact(listed.bytes()))).equals(listed.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReleaseFile> sorted(List<ReleaseFile> files) {
    return files.stream().sorted(Comparator.comparing(ReleaseFile::name)).toList();
  }
}
