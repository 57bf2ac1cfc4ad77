package org.tallystick.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delimited text file. Encoding and delimiter are told from its first bytes: the character that
 * parts most rows into as many cells as the widest common row has. Read with FastCSV, which is
 * small, quick, forgiving about stray quotes, and knows in which line a record starts.
 */
final class CsvGrid implements Grid {
  private static final String CANDIDATES = ",\t;|";
  private static final int SAMPLE = 50;

  /** Longer cells are taken for a quote that is never closed. */
  private static final int MAX_CELL = 1 << 22;

  private final Path file;
  private final String shown;
  private final Charset charset;
  private final char delimiter;

  private CsvGrid(Path file, String shown, Charset charset, char delimiter) {
    this.file = file;
    this.shown = shown;
    this.charset = charset;
    this.delimiter = delimiter;
  }

  /**
   * Looks at a file.
   *
   * @param shown how the caller named it, for messages
   * @throws DatasetException if it is empty, no text, or cannot be read
   */
  static CsvGrid of(Path file, String shown) {
    TextEncoding.Opening opening = TextEncoding.of(file, shown);
    if (opening.text().isBlank()) {
      throw new DatasetException(shown, "is empty");
    }
    return new CsvGrid(file, shown, opening.charset(), delimiter(opening.text()));
  }

  @Override
  public boolean suggestsDecimalComma() {
    return delimiter == ';';
  }

  /** The lines of the text before the first line break inside or outside of quotes that is cut. */
  private static char delimiter(String opening) {
    int end = Math.max(opening.lastIndexOf('\n'), opening.lastIndexOf('\r'));
    String text = end > 0 ? opening.substring(0, end) : opening;
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES.toCharArray()) {
      double score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** The share of rows of the commonest width above 1; a little more for wider rows. */
  private static double score(String text, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = builder(delimiter).ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        widths.add(row.getFieldCount());
        if (widths.size() == SAMPLE) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      // With this delimiter quotes do not close: the rows so far must do.
      widths.add(0);
    }
    double best = 0;
    for (int width : widths) {
      if (width > 1) {
        double same = widths.stream().filter(w -> w == width).count();
        best = Math.max(best, same / widths.size() + Math.min(width, 1000) / 1e5);
      }
    }
    return best;
  }

  private static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter('"')
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(MAX_CELL);
  }

  @Override
  public Rows open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    TextEncoding.skipMark(bytes);
    InputStreamReader text =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new CsvRows(shown, builder(delimiter).ofCsvRecord(text));
  }

  private static final class CsvRows implements Rows {
    private final String shown;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long line = 1;

    CsvRows(String shown, CsvReader<CsvRecord> reader) {
      this.shown = shown;
      this.reader = reader;
      this.records = reader.iterator();
    }

    @Override
    public @Nullable Row next() throws IOException {
      try {
        if (!records.hasNext()) {
          return null;
        }
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        return new Row(line, record.getFields());
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
          throw new DatasetException(shown, line + 1, "is no text in a known encoding", e);
        }
        throw e.getCause();
      } catch (CsvParseException e) {
        throw new DatasetException(
            shown,
            line,
            "this record or the next is too wide (16384 cells at most) or has too long a cell ("
                + MAX_CELL
                + " characters at most; is a quote open?)",
            e);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
