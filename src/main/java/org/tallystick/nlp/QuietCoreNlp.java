package org.tallystick.nlp;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/**
 * Keeps CoreNLP from writing on standard error. CoreNLP has one logger for the whole JVM, with a
 * handler for the console; its handlers are taken away before any of its tools is used.
 */
final class QuietCoreNlp {
  static {
    RedwoodConfiguration.empty().apply();
  }

  private QuietCoreNlp() {}

  /** From here on CoreNLP is silent. */
  static void ensure() {}
}
