/** Milliseconds of a day, and the moment from which astronomers count: noon of 1 January 2000. */
const DAY = 86_400_000;
const J2000 = 946_728_000_000;

/**
 * How high the sun stands at a moment and place: degrees above the horizon, right to about a tenth (the low-precision formulas of
 * the Astronomical Almanac, without refraction).
 */
export function sunAltitude(time: number, { latitude, longitude }: { latitude: number; longitude: number }): number {
  const days = (time - J2000) / DAY;
  const anomaly = radians(357.528 + 0.985_600_3 * days);
  const ecliptic = radians(280.46 + 0.985_647_4 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly));
  const tilt = radians(23.439 - 4e-7 * days);
  const declination = Math.asin(Math.sin(tilt) * Math.sin(ecliptic));
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic));
  const hourAngle = radians(280.460_618_37 + 360.985_647_366_29 * days + longitude) - ascension;
  const phi = radians(latitude);
  const sine = Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle);
  return (Math.asin(sine) * 180) / Math.PI;
}

/** How light it is: 0 when even twilight is over, 1 by day. */
export function daylight(altitude: number): number {
  const share = Math.max(0, Math.min(1, (altitude + 12) / 18));
  return share * share * (3 - 2 * share);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
