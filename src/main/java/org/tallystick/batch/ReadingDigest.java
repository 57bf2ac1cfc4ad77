package org.tallystick.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.article.PageTable;
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
    List<String> parts = new ArrayList<>();
    parts.add(article.id());
    parts.add(Objects.requireNonNullElse(article.headline(), "\0"));
    parts.add(article.body());
    parts.add(String.valueOf(article.date()));
    parts.add(Objects.requireNonNullElse(article.source(), "\0"));
    parts.add(Objects.requireNonNullElse(article.language(), "\0"));
    parts.add(String.join("\0", article.data()));
    for (PageTable table : article.tables()) {
      parts.add(table.name());
      parts.add(Objects.requireNonNullElse(table.title(), "\0"));
      for (List<String> row : table.rows()) {
        parts.add(Integer.toString(row.size()));
        parts.addAll(row);
      }
    }
    return digest(parts.toArray(new String[0]));
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
