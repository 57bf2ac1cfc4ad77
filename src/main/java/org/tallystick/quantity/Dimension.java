package org.tallystick.quantity;

import java.math.BigDecimal;
import javax.measure.Unit;
import systems.uom.common.USCustomary;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/** The base unit, in JSR 385 terms, that the factors of {@code units.csv} refer to. */
enum Dimension {
  LENGTH(Units.METRE),
  AREA(Units.SQUARE_METRE),
  VOLUME(Units.CUBIC_METRE),
  MASS(Units.KILOGRAM),
  TEMPERATURE(Units.KELVIN),
  ANGLE(Units.RADIAN),
  SPEED(Units.METRE_PER_SECOND),
  POWER(Units.WATT),
  ENERGY(Units.JOULE),
  FORCE(Units.NEWTON),
  TORQUE(Units.NEWTON.multiply(Units.METRE)),
  PRESSURE(Units.PASCAL),
  FREQUENCY(Units.HERTZ),
  VOLTAGE(Units.VOLT),
  CURRENT(Units.AMPERE),
  CHARGE(Units.COULOMB),
  RESISTANCE(Units.OHM),
  CAPACITANCE(Units.FARAD),
  LIGHT(Units.LUMEN),
  LUMINANCE(Units.CANDELA),
  LEVEL(AbstractUnit.ONE.alternate("dB")),
  INFORMATION(AbstractUnit.ONE.alternate("bit")),
  RADIOACTIVITY(Units.BECQUEREL),
  DOSE(Units.GRAY),
  EXPOSURE(Units.COULOMB.divide(Units.KILOGRAM)),
  SUBSTANCE(Units.MOLE),
  PROPORTION(AbstractUnit.ONE),
  FLUX(Units.TESLA);

  private final Unit<?> base;

  Dimension(Unit<?> base) {
    this.base = base;
  }

  /** The unit of which one is {@code factor} base units; temperatures have their zero shifted. */
  Unit<?> unit(String code, BigDecimal factor) {
    return switch (code) {
      case "Cel" -> Units.CELSIUS;
      case "[degF]" -> USCustomary.FAHRENHEIT;
      default -> factor.compareTo(BigDecimal.ONE) == 0 ? base : base.multiply(factor);
    };
  }
}
