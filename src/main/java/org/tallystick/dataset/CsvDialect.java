package org.tallystick.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a delimited text file is written: which character parts its cells, and what its header says.
 * Told from its first {@value #PREFIX_BYTES} bytes: the character that parts most rows into as many
 * cells as the header has.
 *
 * @param delimiter one of comma, semicolon, tab, bar
 * @param header the cells of the first record
 */
record CsvDialect(char delimiter, List<String> header) {
  private static final int PREFIX_BYTES = 1 << 18;
  private static final int RECORDS = 50;
  private static final String CANDIDATES = ",\t;|";

  CsvDialect {
    header = List.copyOf(header);
  }

  /**
   * Looks at a file.
   *
   * @throws DatasetException if it is empty or no text
   */
  static CsvDialect of(Path file, String shown) {
    byte[] prefix;
    boolean whole;
    try (InputStream in = Files.newInputStream(file)) {
      prefix = in.readNBytes(PREFIX_BYTES);
      whole = prefix.length < PREFIX_BYTES;
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + DataPackage.reason(e), e);
    }
    for (byte b : prefix) {
      if (b == 0) {
        throw new DatasetException(shown, "is no UTF-8 text: it holds NUL bytes");
      }
    }
    String text = new String(prefix, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new DatasetException(shown, "is empty");
    }
    CsvDialect best = null;
    double bestScore = -1;
    for (char candidate : CANDIDATES.toCharArray()) {
      List<List<String>> records = records(text, candidate, whole);
      if (records.isEmpty()) {
        continue;
      }
      double score = score(records);
      if (score > bestScore) {
        best = new CsvDialect(candidate, records.get(0));
        bestScore = score;
      }
    }
    if (best == null) {
      throw new DatasetException(
          shown, 1L, "the header does not end within " + PREFIX_BYTES + " bytes", null);
    }
    return best;
  }

  /** The share of records with as many cells as the header, nothing where that is one cell. */
  private static double score(List<List<String>> records) {
    int width = records.get(0).size();
    if (width < 2) {
      return 0;
    }
    long same = records.stream().filter(record -> record.size() == width).count();
    return (double) same / records.size() + Math.min(width, 1000) / 1e6;
  }

  /** The first records of a text; one that the text breaks off is left out unless it is whole. */
  private static List<List<String>> records(String text, char delimiter, boolean whole) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < text.length() && records.size() < RECORDS) {
      char c = text.charAt(i++);
      boolean next = i < text.length();
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (next && text.charAt(i) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == delimiter) {
        record.add(take(cell));
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && next && text.charAt(i) == '\n') {
          i++;
        }
        if (!record.isEmpty() || !cell.isEmpty()) {
          record.add(take(cell));
          records.add(record);
          record = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    if (whole && records.size() < RECORDS && (!record.isEmpty() || !cell.isEmpty())) {
      record.add(take(cell));
      records.add(record);
    }
    return records;
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }
}
