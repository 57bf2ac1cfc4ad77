package org.tallystick.consistency;

/** The spoken names of the UCUM codes that news uses; an unknown code is its own name. */
final class UnitNames {
  private UnitNames() {}

  static String spoken(String code) {
    return switch (code) {
      case "[mi_i]" -> "miles";
      case "[ft_i]" -> "feet";
      case "[in_i]" -> "inches";
      case "[yd_i]" -> "yards";
      case "[lb_av]" -> "pounds";
      case "[oz_av]" -> "ounces";
      case "[acr_us]", "[acr_br]" -> "acres";
      case "har" -> "hectares";
      case "t" -> "tonnes";
      case "[ston_av]" -> "tons";
      case "L", "l" -> "liters";
      case "[gal_us]", "[gal_br]" -> "gallons";
      case "Cel" -> "degrees Celsius";
      case "[degF]" -> "degrees Fahrenheit";
      case "km2" -> "square kilometers";
      case "m2" -> "square meters";
      case "[smi_us]", "[mi_i]2" -> "square miles";
      default -> code;
    };
  }
}
