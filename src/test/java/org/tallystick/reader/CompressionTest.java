package org.tallystick.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs compressed by gzip and by Zstandard: whole, in several parts, cut and damaged. */
class CompressionTest {
  private static final int ARTICLES = 4000;

  @TempDir Path folder;

  /** A way to compress. */
  enum Packer {
    GZ,
    ZST;

    byte[] pack(byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = open(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    }

    private OutputStream open(OutputStream packed) throws IOException {
      return this == GZ
          ? new GZIPOutputStream(packed)
          : new ZstdOutputStream(packed).setChecksum(true);
    }

    String extension() {
      return this == GZ ? ".gz" : ".zst";
    }
  }

  /** Articles that do not compress well, so that a place in the packed bytes is one in the text. */
  private static String lines() {
    Random random = new Random(7);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i -> {
              String noise =
                  random
                      .ints(200, 'a', 'z' + 1)
                      .mapToObj(c -> String.valueOf((char) c))
                      .collect(Collectors.joining());
              return "{\"id\":\"n" + i + "\",\"body\":\"" + noise + "\"}\n";
            })
        .collect(Collectors.joining());
  }

  private static List<Reading> read(InputStream in, String... inputs) {
    try (Stream<Reading> readings = ArticleReader.create().read(List.of(inputs), in)) {
      return readings.toList();
    }
  }

  private List<Reading> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return read(InputStream.nullInputStream(), file.toString());
  }

  private static String id(Reading reading) {
    return reading instanceof Reading.Success success
        ? success.article().id()
        : "! " + ((Reading.Failure) reading).problem().getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsReadAsWhatWasCompressed(Packer packer) throws IOException {
    byte[] plain = lines().getBytes(UTF_8);
    List<String> expected = read("in.jsonl", plain).stream().map(CompressionTest::id).toList();
    assertEquals(ARTICLES, expected.size());
    String name = "in.jsonl" + packer.extension();
    List<Reading> packed = read(name, packer.pack(plain));
    assertEquals(expected, packed.stream().map(CompressionTest::id).toList());
    assertEquals(plain.length, packed.stream().mapToLong(Reading::bytes).sum());
    Path text =
        Files.write(folder.resolve("a.TXT.gz"), Packer.GZ.pack("Top\n\nBody".getBytes(UTF_8)));
    Reading story = read(InputStream.nullInputStream(), text.toString()).get(0);
    assertEquals("Top", ((Reading.Success) story).article().headline());
    assertEquals("a.TXT.gz", id(story));
  }

  /** As {@code cat one.gz two.gz} and parallel compressors make them; a pipe gives few bytes. */
  @ParameterizedTest
  @EnumSource
  void severalMembersFromAPipeAreOneDocument(Packer packer) throws IOException {
    byte[] plain = lines().getBytes(UTF_8);
    int middle = plain.length / 2;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(packer.pack(Arrays.copyOf(plain, middle)));
    if (packer == Packer.ZST) {
      // A frame that is to be skipped: magic, length 3, three bytes (RFC 8878, 3.1.2).
      packed.writeBytes(new byte[] {0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3});
    }
    packed.writeBytes(packer.pack(Arrays.copyOfRange(plain, middle, plain.length)));
    InputStream pipe =
        new ByteArrayInputStream(packed.toByteArray()) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1000));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    List<Reading> readings = read(pipe, "-");
    assertEquals(ARTICLES, readings.size());
    assertEquals("n" + (ARTICLES - 1), id(readings.get(ARTICLES - 1)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCutCostsOneLineAndNothingBefore(Packer packer) throws IOException {
    byte[] packed = packer.pack(lines().getBytes(UTF_8));
    for (int percent : new int[] {30, 90}) {
      byte[] cut = Arrays.copyOf(packed, packed.length / 100 * percent);
      List<String> ids =
          read("cut.jsonl" + packer.extension(), cut).stream().map(CompressionTest::id).toList();
      int sound = ids.size() - 1;
      assertTrue(sound > ARTICLES * (percent - 25) / 100, percent + " %: " + sound);
      assertEquals(
          IntStream.range(0, sound).mapToObj(i -> "n" + i).toList(), ids.subList(0, sound));
      assertTrue(ids.get(sound).contains("data are cut or damaged"), ids.get(sound));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDamagedCostsOneLineAndTheNextFileIsRead(Packer packer) throws IOException {
    byte[] damaged = packer.pack(lines().getBytes(UTF_8));
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 400, (byte) 0xa5);
    Path file = Files.write(folder.resolve("in.jsonl" + packer.extension()), damaged);
    Path next = Files.writeString(folder.resolve("next.txt"), "Plain text.");
    List<String> ids =
        read(InputStream.nullInputStream(), file.toString(), next.toString()).stream()
            .map(CompressionTest::id)
            .toList();
    assertEquals("next.txt", ids.get(ids.size() - 1));
    assertEquals(1, ids.stream().filter(id -> id.contains("cut or damaged")).count());
    byte[] head = Arrays.copyOf(packer.pack(new byte[0]), 6);
    List<Reading> nothing = read("nothing.txt" + packer.extension(), head);
    assertEquals(1, nothing.size());
    assertTrue(id(nothing.get(0)).contains("cut or damaged"), id(nothing.get(0)));
  }

  @Test
  void aFolderGivesItsCompressedArticlesAndNoSizeThatIsNotTheirs() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Plain text.");
    assertEquals(OptionalLong.of(11), ArticleReader.size(List.of(folder.toString())));
    Files.write(folder.resolve("b.json.zst"), Packer.ZST.pack("{\"body\":\"b\"}".getBytes(UTF_8)));
    Files.write(folder.resolve("c.csv.gz"), Packer.GZ.pack("a,b\n".getBytes(UTF_8)));
    List<Reading> readings = read(InputStream.nullInputStream(), folder.toString());
    assertEquals(
        List.of("a.txt", "b.json.zst"), readings.stream().map(CompressionTest::id).toList());
    assertEquals(OptionalLong.empty(), ArticleReader.size(List.of(folder.toString())));
  }
}
