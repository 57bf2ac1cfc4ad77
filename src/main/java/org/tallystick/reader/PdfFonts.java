package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a file does not bring along, while this library reads: always the same
 * one. PDFBox would look through all fonts of the machine, which takes seconds, writes a file into
 * the user's home, and lets the text depend on the machine. Who else uses PDFBox in this process
 * keeps what it had. Thread-safe.
 */
final class PdfFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

  private static @Nullable PdfFonts installed;

  private final FontMapper others;
  private final TrueTypeFont font;

  private PdfFonts(FontMapper others, TrueTypeFont font) {
    this.others = others;
    this.font = font;
  }

  /** Something that reads a file. */
  interface Task<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /** Does something with the one font in place of all that are missing. */
  static <T> T reading(Task<T> task) throws IOException {
    install();
    READING.set(true);
    try {
      return task.run();
    } finally {
      READING.remove();
    }
  }

  private static synchronized void install() throws IOException {
    if (installed == null) {
      try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
        if (in == null) {
          throw new UncheckedIOException(new IOException("PDFBox has no " + FONT));
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        PdfFonts fonts = new PdfFonts(FontMappers.instance(), font);
        FontMappers.set(fonts);
        installed = fonts;
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return READING.get()
        ? new FontMapping<>(font, true)
        : others.getTrueTypeFont(baseFont, descriptor);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return READING.get()
        ? new FontMapping<>(font, true)
        : others.getFontBoxFont(baseFont, descriptor);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return READING.get()
        ? new CIDFontMapping(null, font, true)
        : others.getCIDFont(baseFont, descriptor, system);
  }
}
