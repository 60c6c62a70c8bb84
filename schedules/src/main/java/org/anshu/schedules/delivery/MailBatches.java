package org.anshu.schedules.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * How files are spread over messages, so that none is larger than the server takes.
 *
 * @param messages the files of each message, at least one message
 * @param apart files that fit into no message
 */
record MailBatches(List<List<Parcel>> messages, List<Parcel> apart) {

  /** What a message needs beside its attachments, in bytes. */
  static final long FRAME = 16 * 1024;

  /** What an attachment needs beside its content and its name. */
  private static final long HEAD = 1024;

  /** What a character of its name needs: %E5%AE%89 in two headers, and its part of the letter. */
  private static final long LETTER = 32;

  /** Spreads {@code parcels}, in their order. */
  static MailBatches of(List<Parcel> parcels, long largest) {
    List<List<Parcel>> messages = new ArrayList<>();
    List<Parcel> apart = new ArrayList<>();
    List<Parcel> current = new ArrayList<>();
    long size = FRAME;
    for (Parcel each : parcels) {
      long needed = sent(each.bytes()) + LETTER * each.name().length();
      if (FRAME + needed > largest) {
        apart.add(each);
        continue;
      }
      if (size + needed > largest) {
        messages.add(current);
        current = new ArrayList<>();
        size = FRAME;
      }
      current.add(each);
      size += needed;
    }
    if (!current.isEmpty() || messages.isEmpty()) {
      messages.add(current);
    }
    return new MailBatches(messages, apart);
  }

  /** The length of an attachment as it is sent: base64, 76 characters and a line end a line. */
  static long sent(long bytes) {
    long characters = (bytes + 2) / 3 * 4;
    return characters + (characters / 76 + 1) * 2 + HEAD;
  }
}
