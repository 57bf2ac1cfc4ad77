package org.tallystick.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.batch.Entry.Piece;

/** Holds an output file against the pieces that a journal says it is made of, from its start. */
final class PieceReader implements AutoCloseable {
  private final InputStream in;

  /** Reads a file from its start; one that is not there is empty. */
  PieceReader(Path file) throws IOException {
    this.in =
        Files.exists(file)
            ? new BufferedInputStream(Files.newInputStream(file), 1 << 16)
            : InputStream.nullInputStream();
  }

  /** Whether the next bytes are that piece. */
  boolean holds(Piece piece) throws IOException {
    return Piece.of(read(piece)).equals(piece);
  }

  /** The next bytes, as many as the piece has or as there are. */
  byte[] read(Piece piece) throws IOException {
    return in.readNBytes(piece.bytes());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
