package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tallystick.article.Article;
import org.tallystick.article.Place;

/**
 * Markdown after CommonMark: the first heading of the first level is the headline; paragraphs, list
 * items, quotations and headings are the text. Code blocks, HTML blocks and pictures are left out.
 */
final class MarkdownFormat implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    return document.named(".md") || document.named(".markdown");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    String text = document.text();
    Parser parser =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    Words words = new Words();
    words.walk(parser.parse(text));
    if (words.body.isBlank() && words.headline.isBlank()) {
      throw new ArticleFormatException(document.name(), 0, 0, "holds no text", null);
    }
    Article article = MappedText.article(words.headline, words.body, null, document).build();
    long bytes = text.getBytes(document.encoding().charset).length;
    return List.<Reading>of(new Reading.Success(article, document.name(), bytes)).iterator();
  }

  /** Walks without recursion, since quotations may be nested as deep as a file is long. */
  private static final class Words {
    private final MappedText headline = new MappedText();
    private final MappedText body = new MappedText();
    private MappedText open = body;

    void walk(Node root) {
      Node at = root;
      while (at != null) {
        Node below = enter(at) ? at.getFirstChild() : null;
        while (below == null && at != null && at != root) {
          below = at.getNext();
          at = below == null ? at.getParent() : at;
        }
        at = below;
      }
    }

    /** Takes a node's own text; whether there may be more below it. */
    private boolean enter(Node node) {
      if (node instanceof Heading heading) {
        boolean first = heading.getLevel() == 1 && headline.length() == 0 && body.length() == 0;
        open = (first ? headline : body).paragraph();
      } else if (node instanceof Paragraph) {
        open = body.paragraph();
      } else if (node instanceof Text text) {
        add(text, text.getLiteral());
      } else if (node instanceof Code code) {
        add(code, code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        open.add("\n");
      }
      return !(node instanceof Image);
    }

    private void add(Node node, String literal) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (spans.isEmpty()) {
        open.add(literal);
      } else {
        SourceSpan at = spans.get(0);
        int mark = node instanceof Code ? 1 : 0;
        open.add(literal, new Place.Line(at.getLineIndex() + 1, at.getColumnIndex() + 1 + mark));
      }
    }
  }
}
