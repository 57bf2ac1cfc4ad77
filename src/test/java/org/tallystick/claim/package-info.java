/** Claims for tests. */
@org.jspecify.annotations.NullMarked
package org.tallystick.claim;
