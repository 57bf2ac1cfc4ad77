package org.tallystick.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks, part by part. */
final class WorkbookWriter {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WorkbookWriter() {}

  /**
   * A workbook.
   *
   * @param sheets names and sheet data in turn; styles: 1 a day, 2 percent, 3 euro
   */
  static Path write(Path file, String... sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder list = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      StringBuilder types = new StringBuilder();
      for (int i = 0; i < sheets.length / 2; i++) {
        int n = i + 1;
        list.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheets[2 * i], n, n));
        relations.append(
            "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(n, OFFICE, n));
        types.append(
            ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
                .formatted(n));
        part(
            zip,
            "xl/worksheets/sheet" + n + ".xml",
            "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + sheets[2 * i + 1]
                + "</sheetData></worksheet>");
      }
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
              + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats"
              + "-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats"
              + "-officedocument.spreadsheetml.styles+xml\"/>"
              + types
              + "</Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + RELS
              + "\"><Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><sheets>"
              + list
              + "</sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + RELS
              + "\">"
              + relations
              + "<Relationship Id=\"s\" Type=\""
              + OFFICE
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts count=\"3\">"
              + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
              + "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>"
              + "<numFmt numFmtId=\"166\" formatCode=\"#,##0.00\\ [$€-407]\"/></numFmts>"
              + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
              + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
    }
    return file;
  }

  /** A row of cells: a text, or a number, or {@code style:number}, or {@code =value}. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      String place = "r=\"" + (char) ('A' + i) + number + "\"";
      if (cell.isEmpty()) {
        continue;
      }
      if (cell.startsWith("=")) {
        row.append("<c %s><f>SUM(A1:A2)</f><v>%s</v></c>".formatted(place, cell.substring(1)));
      } else if (cell.matches("\\d:-?[\\d.]+")) {
        row.append(
            "<c %s s=\"%s\"><v>%s</v></c>".formatted(place, cell.charAt(0), cell.substring(2)));
      } else if (cell.matches("-?[\\d.]+")) {
        row.append("<c %s><v>%s</v></c>".formatted(place, cell));
      } else {
        row.append("<c %s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, cell));
      }
    }
    return row.append("</row>").toString();
  }

  static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
