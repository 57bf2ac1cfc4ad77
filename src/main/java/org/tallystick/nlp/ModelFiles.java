package org.tallystick.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The models' place on the class path. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * Opens a model.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static InputStream open(String path) {
    InputStream in = ModelFiles.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(
          "model must be on the class path, got none at "
              + path
              + ": add org.tallystick:tallystick with classifier models");
    }
    return in;
  }

  /**
   * Checks that a model is there.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static void require(String path) {
    try {
      open(path).close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + path, e);
    }
  }
}
