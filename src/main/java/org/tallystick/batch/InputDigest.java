package org.tallystick.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import org.tallystick.reader.Reading;

/** Names everything that a run reads, in order, while it reads it. */
final class InputDigest implements Iterator<Reading> {
  private final Iterator<Reading> readings;
  private final MessageDigest sha = ReadingDigest.sha256();
  private boolean whole;

  InputDigest(Iterator<Reading> readings) {
    this.readings = readings;
  }

  @Override
  public boolean hasNext() {
    boolean more = readings.hasNext();
    whole |= !more;
    return more;
  }

  @Override
  public Reading next() {
    Reading reading = readings.next();
    sha.update(ReadingDigest.of(reading).getBytes(StandardCharsets.US_ASCII));
    return reading;
  }

  /** Whether everything was read. */
  boolean isWhole() {
    return whole;
  }

  /** The digest of what was read, 64 hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
