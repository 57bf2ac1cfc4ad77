package org.tallystick.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages as a newsroom's program does: columns, heads on every page, words parted. */
final class PdfPages {
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float MARGIN = 60;

  private final PDDocument pdf = new PDDocument();
  private final int columns;
  private final float width;
  private final float size = 10;
  private final String head;
  private PDPageContentStream page;
  private int pages;
  private int column;
  private float y;
  private float top;

  PdfPages(int columns, String head) throws IOException {
    this.columns = columns;
    this.head = head;
    this.width = (PDRectangle.A4.getWidth() - 2 * MARGIN - 20 * (columns - 1)) / columns;
    this.page = open();
  }

  private PDPageContentStream open() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    pdf.addPage(sheet);
    pages++;
    page = new PDPageContentStream(pdf, sheet);
    if (!head.isEmpty()) {
      show(head + " " + (13 + pages), MARGIN, PDRectangle.A4.getHeight() - 36, 9);
      show("Page " + pages + " of 2", MARGIN, 30, 9);
    }
    column = 0;
    top = PDRectangle.A4.getHeight() - 90;
    y = top;
    return page;
  }

  private void show(String text, float x, float at, float points) throws IOException {
    page.beginText();
    page.setFont(FONT, points);
    page.newLineAtOffset(x, at);
    page.showText(text);
    page.endText();
  }

  /** Sets a headline over all columns. */
  PdfPages headline(String text) throws IOException {
    for (String line : lines(text, PDRectangle.A4.getWidth() - 2 * MARGIN, 20, false)) {
      show(line, MARGIN, y, 20);
      y -= 24;
    }
    top = y - 10;
    y = top;
    return this;
  }

  /** Sets a paragraph in the open column and, where it ends, in the next. */
  PdfPages paragraph(String text, int lowest) throws IOException {
    for (String line : lines(text, width, size, columns > 1)) {
      if (y < lowest) {
        column++;
        y = top;
        if (column == columns) {
          page.close();
          open();
        }
      }
      show(line, MARGIN + column * (width + 20), y, size);
      y -= 12;
    }
    y -= 8;
    return this;
  }

  /** Breaks text into lines; with hyphens, a long word that has no room is parted. */
  private static List<String> lines(String text, float width, float size, boolean hyphens) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      String part = word.length() > 7 && word.matches("\\p{Lower}+") ? word.substring(0, 4) : "";
      if (hyphens && !part.isEmpty() && width(line + " " + part + "-", size) <= width) {
        lines.add(line + " " + part + "-");
        line = word.substring(4);
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }

  private static float width(String text, float size) {
    try {
      return FONT.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    pdf.close();
    return out.toByteArray();
  }
}
