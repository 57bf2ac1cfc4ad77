package org.tallystick.nlp;

import java.util.Arrays;

/**
 * A sentence half parsed by the arc-standard system (Nivre 2004): a stack, a buffer and the arcs so
 * far. Position 0 is the root, position {@code i} the {@code i}-th token; -1 is nothing.
 */
final class ParserState {
  private static final int NOTHING = -1;

  private final int size;
  private final int[] stack;
  private int depth;
  private int next = 1;
  private final int[] heads;
  private final int[] relations;

  // Of each position, the outermost two dependants on either side.
  private final int[] left;
  private final int[] left2;
  private final int[] right;
  private final int[] right2;

  /** The state before the first step. */
  ParserState(int size) {
    this.size = size;
    stack = new int[size + 1];
    depth = 1;
    heads = filled();
    relations = filled();
    left = filled();
    left2 = filled();
    right = filled();
    right2 = filled();
  }

  private int[] filled() {
    int[] array = new int[size + 1];
    Arrays.fill(array, NOTHING);
    return array;
  }

  boolean isDone() {
    return depth == 1 && next > size;
  }

  boolean canShift() {
    return next <= size;
  }

  /** Whether the two topmost may be linked by a relation that is not the root's. */
  boolean canLink() {
    return depth > 2;
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** Makes the topmost the head of the one below it. */
  void linkLeft(int relation) {
    int dependant = stack[depth - 2];
    int head = stack[depth - 1];
    link(head, dependant, relation);
    stack[depth - 2] = head;
    depth--;
  }

  /** Makes the one below the head of the topmost. */
  void linkRight(int relation) {
    link(stack[depth - 2], stack[depth - 1], relation);
    depth--;
  }

  private void link(int head, int dependant, int relation) {
    heads[dependant] = head;
    relations[dependant] = relation;
    if (dependant < head) {
      if (left[head] == NOTHING || dependant < left[head]) {
        left2[head] = left[head];
        left[head] = dependant;
      } else if (left2[head] == NOTHING || dependant < left2[head]) {
        left2[head] = dependant;
      }
    } else if (dependant > right[head]) {
      right2[head] = right[head];
      right[head] = dependant;
    } else if (dependant > right2[head]) {
      right2[head] = dependant;
    }
  }

  /** The position {@code i} below the top of the stack. */
  int stack(int i) {
    return i < depth ? stack[depth - 1 - i] : NOTHING;
  }

  /** The position {@code i} behind the start of the buffer. */
  int buffer(int i) {
    return next + i <= size ? next + i : NOTHING;
  }

  int left(int position) {
    return position < 0 ? NOTHING : left[position];
  }

  int left2(int position) {
    return position < 0 ? NOTHING : left2[position];
  }

  int right(int position) {
    return position < 0 ? NOTHING : right[position];
  }

  int right2(int position) {
    return position < 0 ? NOTHING : right2[position];
  }

  /** The head of a position; 0 is the root. */
  int head(int position) {
    return heads[position];
  }

  /** The relation of a position to its head; -1 for nothing and for the root itself. */
  int relation(int position) {
    return position < 0 ? NOTHING : relations[position];
  }
}
