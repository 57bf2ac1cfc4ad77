package org.tallystick.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.tallystick.reader.Reading;

/** Puts what a run finds into its folder, behind what an earlier run has put there. */
final class BatchOutput implements BatchSink {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] NOTHING = new byte[0];

  private final BatchFolder folder;
  private final Journal journal;
  private final Shard shard;
  private final Iterator<Entry> done;
  private final Totals totals;
  private final MessageDigest read = ReadingDigest.sha256();
  private @Nullable Entry next;

  /**
   * Goes on in a folder.
   *
   * @param done what an earlier run has done, in the order of the input
   * @param totals takes what is done, by that run and by this one
   */
  BatchOutput(
      BatchFolder folder, Journal journal, Shard shard, Iterator<Entry> done, Totals totals) {
    this.folder = folder;
    this.journal = journal;
    this.shard = shard;
    this.done = done;
    this.totals = totals;
    this.next = done.hasNext() ? done.next() : null;
  }

  @Override
  public boolean wants(long position, Reading reading, String digest) {
    read.update(digest.getBytes(StandardCharsets.US_ASCII));
    if (!shard.has(reading)) {
      return false;
    }
    Entry known = next;
    if (known == null) {
      return true;
    }
    if (known.position() != position || !known.digest().equals(digest)) {
      throw new BatchException(
          folder.path()
              + ": the input is not what the interrupted run read (from article "
              + (position + 1)
              + " on); begin anew without --resume");
    }
    totals.add(known.tally());
    next = done.hasNext() ? done.next() : null;
    return false;
  }

  /** Names everything that was read, in order: 64 hexadecimal digits. Asked once, at the end. */
  String read() {
    return HexFormat.of().formatHex(read.digest());
  }

  /**
   * Holds the end of the input against the end of what the earlier run had done.
   *
   * @throws BatchException if that run had done more than there is
   */
  void checkNoneIsLeft() {
    if (next != null) {
      throw new BatchException(
          folder.path()
              + ": the input ends before the interrupted run did; begin anew without --resume");
    }
  }

  @Override
  public void take(long position, Reading reading, Checked checked) throws IOException {
    journal.add(
        position,
        checked.digest(),
        checked.reportBytes(),
        checked.findingBytes(),
        NOTHING,
        reading.bytes(),
        checked.tally());
    totals.add(checked.tally());
  }

  @Override
  public void takeProblem(long position, Reading reading, String digest, String message)
      throws IOException {
    byte[] error = error(reading, message).getBytes(StandardCharsets.UTF_8);
    journal.add(position, digest, NOTHING, NOTHING, error, reading.bytes(), Tally.UNREAD);
    totals.add(Tally.UNREAD);
  }

  private static String error(Reading reading, String message) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (reading instanceof Reading.Success success) {
        json.writeStringField("article", success.article().id());
      } else {
        json.writeNullField("article");
      }
      json.writeStringField("message", message);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
