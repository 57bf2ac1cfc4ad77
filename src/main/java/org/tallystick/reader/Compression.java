package org.tallystick.reader;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What files and standard input are compressed by: gzip (RFC 1952) and Zstandard (RFC 8878), known
 * by their first bytes. Several members or frames behind each other are one document, as both
 * formats have it. Windows of Zstandard may have up to 128 MiB, as in its own command.
 */
final class Compression {
  private static final List<String> EXTENSIONS = List.of(".gz", ".gzip", ".zst", ".zstd");

  /** Where data break off, a decoder keeps to itself what it has of the piece asked for. */
  private static final int PIECE = 4096;

  private static final int MAGIC_BYTES = 4;
  private static final int GZIP = 0x1f8b;
  private static final int ZSTANDARD = 0x28b52ffd;
  private static final int SKIPPABLE = 0x502a4d18;
  private static final int SKIPPABLE_MASK = 0xf0ffffff;

  private Compression() {}

  /** A file's name in lower case, without the extension that says how it is compressed. */
  static String plainName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) {
      if (lower.endsWith(extension)) {
        return lower.substring(0, lower.length() - extension.length());
      }
    }
    return lower;
  }

  /** Whether a file's name says that it is compressed. */
  static boolean isNamed(String name) {
    return !plainName(name).equals(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The bytes that were compressed, or those of {@code stream} itself if they were not.
   *
   * @throws IOException if it cannot be read; one that proves to be damaged throws where it is read
   */
  static InputStream plain(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    in.mark(MAGIC_BYTES);
    byte[] head = in.readNBytes(MAGIC_BYTES);
    in.reset();
    int magic = 0;
    for (int i = 0; i < MAGIC_BYTES; i++) {
      magic = magic << Byte.SIZE | (i < head.length ? head[i] & 0xff : 0);
    }
    if (magic >>> Short.SIZE == GZIP) {
      return new Opened(in, "gzip", GzipCompressorInputStream::new);
    }
    if (magic == ZSTANDARD || (magic & SKIPPABLE_MASK) == SKIPPABLE) {
      return new Opened(in, "Zstandard", (raw, all) -> new ZstdInputStreamNoFinalizer(raw));
    }
    return in;
  }

  @FunctionalInterface
  private interface Decoder {
    /** Reads compressed bytes, {@code all} members or frames of them. */
    InputStream open(InputStream in, boolean all) throws IOException;
  }

  /** Compressed bytes being read. Once they prove to be damaged, every further read says so. */
  private static final class Opened extends FilterInputStream {
    private final String format;
    private final Decoder decoder;
    private boolean begun;
    private @Nullable IOException damage;

    Opened(InputStream in, String format, Decoder decoder) {
      super(in);
      this.format = format;
      this.decoder = decoder;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (damage != null) {
        throw damage;
      }
      try {
        if (!begun) {
          begun = true;
          in = decoder.open(in, true);
        }
        return in.read(bytes, offset, Math.min(length, PIECE));
      } catch (IOException e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "cut off");
        damage = new IOException(format + " data are cut or damaged: " + reason, e);
        throw damage;
      }
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = 0;
      while (skipped < count && read() >= 0) {
        skipped++;
      }
      return skipped;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
