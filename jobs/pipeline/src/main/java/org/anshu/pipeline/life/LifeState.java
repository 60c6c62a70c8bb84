package org.anshu.pipeline.life;

import java.util.Locale;
import org.anshu.failure.Text;

/**
 * Where the printed files of a release stand. Not the state of its figures: those are in the
 * warehouse for analysts as soon as they are computed (docs/decisions/0200).
 */
public enum LifeState {
  /** Rendered; nobody has looked at it. */
  DRAFT(new Text("草稿", "draft")),
  /** The machine's checks had no finding. */
  CHECKED(new Text("已校核", "checked")),
  /** A second person has signed it for issue. */
  APPROVED(new Text("已签发", "approved")),
  /** It may leave the building. */
  PUBLISHED(new Text("已印发", "published")),
  /** A later edition of its month has been published. */
  SUPERSEDED(new Text("已被更正版取代", "superseded")),
  /** Taken back after it was published. */
  WITHDRAWN(new Text("已撤回", "withdrawn"));

  private final Text title;

  LifeState(Text title) {
    this.title = title;
  }

  /** As stored: in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people call it. */
  public Text title() {
    return title;
  }

  /** Whether the files have left the building, so that they stay as they are for ever. */
  public boolean closed() {
    return compareTo(PUBLISHED) >= 0;
  }

  static LifeState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
