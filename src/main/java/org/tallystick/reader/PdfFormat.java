package org.tallystick.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF (ISO 32000) with a layer of text: column after column, without running heads and page
 * numbers, words put together again that a line end has parted. What is a picture is not read.
 */
final class PdfFormat implements ArticleFormat {
  private static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final long MAX_PAGE_BYTES = 64L * 1024 * 1024;
  private static final int MAX_PAGES = 1000;

  @Override
  public boolean recognises(Document document) {
    return document.named(".pdf")
        || (document.opening().startsWith("%PDF-") && !document.named(".txt"));
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    String name = document.name();
    byte[] bytes = document.bytes(MAX_BYTES);
    List<PdfLine> lines;
    try {
      lines = PdfFonts.reading(() -> lines(bytes, name));
    } catch (InvalidPasswordException e) {
      throw new ArticleFormatException(name, 0, 0, "locked by a password", e);
    } catch (ArticleFormatException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new ArticleFormatException(name, 0, 0, "damaged or no PDF: " + e.getMessage(), e);
    }
    if (lines.isEmpty()) {
      throw new ArticleFormatException(
          name, 0, 0, "has no layer of text, only pictures: recognise its text (OCR) first", null);
    }
    Reading read =
        new Reading.Success(new PdfText(lines).read().article(document), name, bytes.length);
    return List.of(read).iterator();
  }

  private static List<PdfLine> lines(byte[] bytes, String name) throws IOException {
    List<PdfLine> lines = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      int pages = pdf.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new ArticleFormatException(
            name, 0, 0, "has " + pages + " pages, the limit is " + MAX_PAGES, null);
      }
      PdfGlyphs glyphs = new PdfGlyphs(name);
      int columns = 0;
      for (int page = 1; page <= pages; page++) {
        PDPage sheet = pdf.getPage(page - 1);
        checkSize(sheet, name + ": page " + page);
        List<PdfWord> words = PdfWord.of(glyphs.page(pdf, page));
        List<List<PdfWord>> found = PdfColumns.of(words);
        boolean turned = sheet.getRotation() % 180 != 0;
        float height = turned ? sheet.getCropBox().getWidth() : sheet.getCropBox().getHeight();
        lines.addAll(PdfLine.of(found, page, columns, height));
        columns += found.size();
      }
    }
    return lines;
  }

  /** Refuses a page that swells when it is unpacked. */
  private static void checkSize(PDPage page, String place) throws IOException {
    long left = MAX_PAGE_BYTES;
    for (Iterator<PDStream> i = page.getContentStreams(); i.hasNext(); ) {
      PDStream stream = i.next();
      if (stream.getFilters().contains(COSName.FLATE_DECODE)) {
        try (InputStream in =
            new InflaterInputStream(stream.getCOSObject().createRawInputStream())) {
          left -= skip(in, left + 1);
        } catch (ZipException | EOFException e) {
          System.getLogger(PdfFormat.class.getName())
              .log(System.Logger.Level.DEBUG, place + " is damaged", e);
        }
      }
      if (left < 0) {
        throw new ArticleFormatException(
            place, 0, 0, "unpacks to more than " + MAX_PAGE_BYTES + " bytes", null);
      }
    }
  }

  private static long skip(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long read = 0;
    for (int got = in.read(buffer); got > 0 && read < most; got = in.read(buffer)) {
      read += got;
    }
    return read;
  }
}
