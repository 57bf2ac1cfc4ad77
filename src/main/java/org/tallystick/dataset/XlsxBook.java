package org.tallystick.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (Office Open XML, {@code .xlsx}): every visible sheet becomes a grid of text cells.
 * Formulas give the value that was saved with them; days, percent and money are written out as
 * their formats show them, so that they are understood as in any other file. Errors are missing.
 */
final class XlsxBook {
  /** What the parts of a workbook may take, unpacked. */
  private static final long MAX_BYTES = 256L << 20;

  private static final long MAX_CELLS = 5_000_000;

  /** Spreadsheets count with 15 digits; what lies behind is noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!\\$)[^\\]]*]|_.");
  private static final Pattern DATE =
      Pattern.compile("[ymd]{1,4}[-/. ,]|[-/. ]?y{2,4}|mmm|h{1,2}:m", Pattern.CASE_INSENSITIVE);
  private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");

  private XlsxBook() {}

  /**
   * The sheets that hold something.
   *
   * @param shown how the caller named the file, for messages
   * @throws DatasetException if it is no workbook, or too large
   * @throws IOException if it cannot be read
   */
  static List<NamedGrid> read(Path file, String shown) throws IOException {
    check(file, shown);
    List<NamedGrid> grids = new ArrayList<>();
    long cells = 0;
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      for (Sheet sheet : book.getSheets().toList()) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
          continue;
        }
        List<Grid.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
          for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
            Row row = all.next();
            rows.add(new Grid.Row(row.getRowNum(), texts(row, book.isDate1904())));
            cells += row.getCellCount();
            if (cells > MAX_CELLS) {
              throw new DatasetException(
                  shown,
                  (long) row.getRowNum(),
                  "a workbook may have " + MAX_CELLS + " cells",
                  null);
            }
          }
        }
        if (rows.stream().anyMatch(row -> row.filled() > 0)) {
          grids.add(new NamedGrid(sheet.getName(), new Sheets(rows)));
        }
      }
    } catch (RuntimeException e) {
      if (e instanceof DatasetException known) {
        throw known;
      }
      throw new DatasetException(
          shown, null, "is no workbook that can be read: " + e.getMessage(), e);
    }
    if (grids.isEmpty()) {
      throw new DatasetException(shown, "is empty");
    }
    return grids;
  }

  /** Unpacks the parts once, without keeping them: what a part says of its size may be a lie. */
  private static void check(Path file, String shown) throws IOException {
    long bytes = 0;
    int parts = 0;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > MAX_BYTES) {
            throw new DatasetException(
                shown, "a workbook may take " + MAX_BYTES + " bytes unpacked; this takes more");
          }
        }
      }
    }
    if (parts == 0) {
      throw new DatasetException(
          shown, "is no .xlsx workbook (one with a password, or of the old .xls kind, is none)");
    }
  }

  private static List<String> texts(Row row, boolean from1904) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.hasCell(i) ? row.getCell(i) : null;
      texts.add(cell == null ? "" : text(cell, from1904));
    }
    return texts;
  }

  private static String text(Cell cell, boolean from1904) {
    Object value = cell.getValue();
    if (value == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    BigDecimal number = value instanceof BigDecimal decimal ? decimal : formulaNumber(cell);
    if (number == null) {
      String text = value.toString();
      return text.startsWith("#") && text.matches("#(N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!)")
          ? ""
          : text;
    }
    return number(number, cell.getDataFormatString(), from1904);
  }

  private static @Nullable BigDecimal formulaNumber(Cell cell) {
    String raw = cell.getRawValue();
    boolean number =
        cell.getType() == CellType.FORMULA
            && raw != null
            && raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");
    return number ? new BigDecimal(raw) : null;
  }

  /** A number as its format shows it. */
  private static String number(BigDecimal number, @Nullable String format, boolean from1904) {
    BigDecimal rounded = number.round(DIGITS);
    String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    if (format == null || format.toLowerCase(Locale.ROOT).contains("general")) {
      return plain;
    }
    String shown = NOT_SHOWN.matcher(format).replaceAll("").split(";", 2)[0];
    if (shown.contains("%")) {
      return rounded.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
    boolean inRange = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
    if (inRange && !shown.contains("0") && DATE.matcher(shown).find()) {
      return moment(number, from1904);
    }
    Matcher currency = CURRENCY.matcher(shown + (format.contains("\"$\"") ? "$" : ""));
    return currency.find() ? currency.group() + plain : plain;
  }

  private static String moment(BigDecimal serial, boolean from1904) {
    LocalDateTime start =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    long seconds =
        serial
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, java.math.RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime moment = start.plusSeconds(seconds);
    boolean day = moment.truncatedTo(ChronoUnit.DAYS).equals(moment);
    return day
        ? moment.toLocalDate().toString()
        : moment.toLocalDate()
            + " "
            + moment
                .toLocalTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
  }

  /** A sheet and its name. */
  record NamedGrid(String name, Grid grid) {}

  /** Rows that are held. */
  private record Sheets(List<Grid.Row> rows) implements Grid {
    @Override
    public boolean suggestsDecimalComma() {
      return false;
    }

    @Override
    public Rows open() {
      Iterator<Row> iterator = rows.iterator();
      return new Rows() {
        @Override
        public @Nullable Row next() {
          return iterator.hasNext() ? iterator.next() : null;
        }

        @Override
        public void close() {
          // The rows are in memory.
        }
      };
    }
  }
}
