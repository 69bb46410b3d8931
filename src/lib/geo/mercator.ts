/** The latitude where Web Mercator's square ends, north and south. */
export const mercatorLimit = 85.0511287798066;

/** A longitude in Web Mercator: 0 at -180°, 1 at 180°; beyond that it runs on. */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** A latitude in Web Mercator: 0 at the northern limit, 1 at the southern; clamped to them. */
export function mercatorY(lat: number): number {
  const clamped = Math.min(mercatorLimit, Math.max(-mercatorLimit, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The inverse of `mercatorX`, in degrees, not wrapped. */
export function longitudeAtX(x: number): number {
  return (x - 0.5) * 360;
}

/** The inverse of `mercatorY`, in degrees. */
export function latitudeAtY(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
