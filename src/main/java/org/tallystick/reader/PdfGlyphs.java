package org.tallystick.reader;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a page shows, and where. Used by one thread.
 *
 * <p>A page takes a bounded number of steps: forms that hold forms can make a small file draw for
 * ever.
 */
final class PdfGlyphs extends PDFTextStripper {
  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_GLYPHS = 1_000_000;

  /** The smallest gap that is a space, as a share of the font's space or of the type's size. */
  private static final float SPACE = 0.5f;

  private static final float NARROW = 0.1f;
  private static final float WIDE = 0.25f;

  private final String name;
  private List<PdfWord.Glyph> glyphs = new ArrayList<>();
  private int steps;

  /**
   * Prepares to read.
   *
   * @param name how messages name the file
   */
  PdfGlyphs(String name) {
    this.name = name;
  }

  /**
   * The characters of a page; those set sideways are left out.
   *
   * @param page its number, from 1
   * @throws IOException if the page is damaged, or draws for too long
   */
  List<PdfWord.Glyph> page(PDDocument document, int page) throws IOException {
    glyphs = new ArrayList<>();
    steps = 0;
    setStartPage(page);
    setEndPage(page);
    getText(document);
    return glyphs;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++steps > MOST_STEPS) {
      throw tooLong();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    String text = readable(at.getUnicode());
    if (text == null || at.getDir() != 0 || glyphs.size() >= MOST_GLYPHS) {
      return;
    }
    float size = Math.max(1, at.getFontSizeInPt());
    float left = at.getXDirAdj();
    PdfWord box = new PdfWord(text, left, left + at.getWidthDirAdj(), at.getYDirAdj(), size);
    float space = Math.min(SPACE * at.getWidthOfSpace(), WIDE * size);
    glyphs.add(new PdfWord.Glyph(box, Math.max(space, NARROW * size)));
  }

  /** The characters without ligatures; null where the font does not tell them. */
  private static @Nullable String readable(@Nullable String text) {
    if (text == null || text.isEmpty() || text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
      return null;
    }
    boolean ligature = text.chars().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06);
    return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  private ArticleFormatException tooLong() {
    return new ArticleFormatException(
        name,
        0,
        0,
        "page " + getCurrentPageNo() + " takes more than " + MOST_STEPS + " steps",
        null);
  }
}
