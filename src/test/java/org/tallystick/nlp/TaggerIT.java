package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.extraction.Token;

/** The tags are those that the tagger gives when it is asked in its own way. */
class TaggerIT {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(200);

  private static Tagger tagger;
  private static MaxentTagger stock;

  @BeforeAll
  static void load() throws IOException {
    tagger = new Tagger();
    try (InputStream in = ModelFiles.open(Tagger.MODEL)) {
      stock = new MaxentTagger(in);
    }
  }

  private static List<String> expected(List<Token> sentence) {
    List<CoreLabel> labels = Labels.of(sentence);
    stock.tagCoreLabels(labels);
    return labels.stream().map(CoreLabel::tag).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine.",
        "The ferry rates rose 4.5 percent while rates of ferry rides fell, the harbour office said.",
        "Of the 212 boats that the Brannoch yard set out to set afloat, 48 set sail before 1974.",
        "“Zorvik’s qualmish tarnlets re-outbid 3,900 glimmerings,” Ulla Tveitstrand-Moe tweeted.",
        "That that that the clerk wrote was wrong cost $2.4bn (or £1.9bn) is, of course, untrue.",
        "HARBOUR CLOSED 12 DAYS; 300 OUT OF WORK",
        "Can the can can 10 cans a day, or can a can-canner can 12?"
      })
  void tagsAsTheTaggerDoes(String text) {
    for (List<Token> sentence : SPLITTER.split(text)) {
      assertEquals(
          expected(sentence), tagger.tag(sentence).stream().map(Token::tag).toList(), text);
    }
  }

  @Test
  void tagsTheSameWordsTheSameWhateverCameBefore() {
    String words = "The clerks count 40 counts a day and file 12 files. ";
    List<List<Token>> sentences = SPLITTER.split(words.repeat(3));
    assertEquals(3, sentences.size());
    for (List<Token> sentence : sentences) {
      assertEquals(expected(sentence), tagger.tag(sentence).stream().map(Token::tag).toList());
    }
  }
}
