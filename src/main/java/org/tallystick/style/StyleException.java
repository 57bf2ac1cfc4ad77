package org.tallystick.style;

/** A file of a house style that cannot be read; the message is one line: file, line, problem. */
public final class StyleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StyleException(String name, int line, String problem) {
    super(name + ":" + line + ": " + problem);
  }
}
