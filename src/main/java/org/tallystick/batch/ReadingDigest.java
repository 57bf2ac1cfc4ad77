package org.tallystick.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.reader.Reading;

/** Names what was read: equal articles have equal digests, others have others. */
final class ReadingDigest {
  private static final int BYTES = 12;

  private ReadingDigest() {}

  /** 24 hexadecimal digits of a SHA-256 over everything that a check looks at. */
  static String of(Reading reading) {
    if (reading instanceof Reading.Failure failure) {
      return digest("failure", Objects.requireNonNullElse(failure.problem().getMessage(), ""));
    }
    Article article = ((Reading.Success) reading).article();
    return digest(
        article.id(),
        Objects.requireNonNullElse(article.headline(), "\0"),
        article.body(),
        String.valueOf(article.date()),
        Objects.requireNonNullElse(article.source(), "\0"),
        Objects.requireNonNullElse(article.language(), "\0"),
        String.join("\0", article.data()));
  }

  /** A digest of an article's id alone, evenly spread; used to share an archive out. */
  static long spread(String id) {
    byte[] digest = sha256().digest(id.getBytes(StandardCharsets.UTF_8));
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | digest[i] & 0xff;
    }
    return value;
  }

  private static String digest(String... parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
