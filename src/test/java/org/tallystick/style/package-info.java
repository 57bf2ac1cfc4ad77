/** Tests of the house style. */
@org.jspecify.annotations.NullMarked
package org.tallystick.style;
