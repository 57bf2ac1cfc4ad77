package org.tallystick.verification;

import java.util.List;
import java.util.function.Consumer;

/** One way in which a figure may be made of a table. */
interface Shape {
  /** Every shape. */
  List<Shape> ALL =
      List.of(
          new RowsShape(),
          new DistinctShape(),
          new ColumnShape(),
          new ShareShape(),
          new ChangeShape(),
          new PairShape(),
          new RankShape());

  /** Proposes the questions of this shape that the claim of a scene may ask. */
  void propose(Scene scene, Consumer<Proposal> out);
}
