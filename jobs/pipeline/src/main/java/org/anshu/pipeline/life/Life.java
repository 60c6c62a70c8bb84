package org.anshu.pipeline.life;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the printed files of a release. All times are UTC.
 *
 * @param releaseId the release
 * @param rendering how often it was rendered to other files, from 1
 * @param state where it stands
 * @param files one SHA-256 over the names and hashes of all files, see {@link ReleaseFiles#hash}
 * @param rendered when, and by which account
 * @param checked when and by whom; null if it was not
 * @param approved when and by whom; null if it was not
 * @param embargoUntil from this moment (inclusive) it may be published; null for at once
 * @param published when and by whom; null if it was not
 * @param endedAt when it was superseded or withdrawn; null if it was not
 * @param successor the edition that superseded it; empty for none
 */
public record Life(
    String releaseId,
    int rendering,
    LifeState state,
    String files,
    Step rendered,
    @Nullable Step checked,
    @Nullable Step approved,
    @Nullable LocalDateTime embargoUntil,
    @Nullable Step published,
    @Nullable LocalDateTime endedAt,
    String successor) {

  /**
   * A step that somebody took.
   *
   * @param at when, UTC
   * @param by a person's name, or an account's where a program took it
   */
  public record Step(LocalDateTime at, String by) {}
}
