package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelTextTest {
  private static ModelText text(String text) {
    return new ModelText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsHeadersWordsAndNumbers() throws IOException {
    ModelText text = text("dict=77\n½-naïve 0.5 -0.0312\nx 1.5E-4 -12 0.1234567890123456789\n");
    assertEquals(77, text.header("dict"));
    float[] numbers = new float[6];
    assertEquals("½-naïve", text.word());
    text.numbers(numbers, 1, 2);
    assertEquals("x", text.word());
    text.numbers(numbers, 3, 3);
    assertArrayEquals(new float[] {0, 0.5f, -0.0312f, 1.5e-4f, -12, 0.12345679f}, numbers);
  }

  @Test
  void refusesAnotherHeader() {
    IOException e = assertThrows(IOException.class, () -> text("language=x\n").header("dict"));
    assertEquals("parser model must say dict= here, got language=x", e.getMessage());
  }

  @Test
  void refusesHalfAFile() {
    assertThrows(EOFException.class, () -> text("1.0 2.").numbers(new float[2], 0, 2));
  }
}
