package org.anshu.pipeline.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.Digests;

/**
 * Which releases have told the public or districts something, and which of them an edition has been
 * cut after. Two editions that do not know of each other may give away together what neither does
 * alone (docs/decisions/0228).
 */
public final class PublishedEditions {

  private static final String NAME = "disclosure";
  private static final String ENDING = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedEditions() {}

  /** What the editions in a release's folder tell and keep back, one file a reader, by name. */
  public static List<Path> protocols(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(PublishedEditions::isProtocol).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isProtocol(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(NAME) && name.endsWith(ENDING);
  }

  /**
   * The releases whose editions {@code release} has to be cut after, or was: those that have come
   * out; for one that has come out itself, those that it knew of.
   */
  public static SortedSet<String> before(ReleaseLife lives, String release) {
    if (lives.state(release).closed() && !protocols(lives.folder(release)).isEmpty()) {
      return known(lives.folder(release));
    }
    return out(lives, release);
  }

  /** The others that have come out, with editions for the public or districts. */
  public static SortedSet<String> out(ReleaseLife lives, String release) {
    SortedSet<String> out = new TreeSet<>();
    for (Life life : lives.all()) {
      boolean other = !life.releaseId().equals(release) && life.state().closed();
      if (other && !protocols(lives.folder(life.releaseId())).isEmpty()) {
        out.add(life.releaseId());
      }
    }
    return out;
  }

  /**
   * Fails if of a release that has come out it can no longer be read what it told and kept back:
   * what is cut after it could give away what it protects.
   *
   * @throws org.anshu.failure.AnshuException RELEASE_REFUSED
   */
  public static void requireKept(ReleaseLife lives, String release) {
    for (Life life : lives.all()) {
      if (life.state().closed() && !life.releaseId().equals(release)) {
        Path folder = lives.folder(life.releaseId());
        lost(folder)
            .ifPresent(
                name -> {
                  throw LifeRefusals.lost(life.releaseId(), folder.resolve(name));
                });
      }
    }
  }

  /** The manifest or a protocol of it that is gone or changed; empty if all are there. */
  static Optional<String> lost(Path folder) {
    List<ReleaseFile> listed = ReleaseFiles.listed(folder);
    if (listed.isEmpty()) {
      return Optional.of(ReleaseFiles.MANIFEST);
    }
    return listed.stream()
        .filter(file -> isProtocol(Path.of(file.name())) && !file.name().contains("/"))
        .filter(
            file -> {
              Path there = folder.resolve(file.name());
              return !Files.isRegularFile(there) || !Digests.of(there).equals(file.sha256());
            })
        .map(ReleaseFile::name)
        .findFirst();
  }

  /**
   * One that has come out and that the editions in a folder do not know of; empty if there are
   * none.
   *
   * @param out the releases that have come out, see {@link #out}
   */
  static Optional<String> unknown(SortedSet<String> out, Path folder) {
    if (protocols(folder).isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> unknown = new TreeSet<>(out);
    unknown.removeAll(known(folder));
    return unknown.stream().findFirst();
  }

  /** The releases that all editions in a folder were cut after. */
  private static SortedSet<String> known(Path folder) {
    SortedSet<String> known = new TreeSet<>();
    boolean first = true;
    for (Path file : protocols(folder)) {
      SortedSet<String> named = new TreeSet<>();
      try {
        JsonNode json = JSON.readTree(Files.readString(file));
        json.path("known").forEach(release -> named.add(release.asText()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (first) {
        known.addAll(named);
      } else {
        known.retainAll(named);
      }
      first = false;
    }
    return known;
  }
}
