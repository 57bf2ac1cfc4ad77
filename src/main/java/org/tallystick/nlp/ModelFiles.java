package org.tallystick.nlp;

/** The models' place on the class path. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * Checks that a model is there.
   *
   * @throws IllegalStateException if it is not
   */
  static void require(String path) {
    if (ModelFiles.class.getClassLoader().getResource(path) == null) {
      throw new IllegalStateException(
          "model must be on the class path, got none at "
              + path
              + ": add org.tallystick:tallystick with classifier models");
    }
  }
}
