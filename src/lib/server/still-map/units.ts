/** A number of units with at most one decimal, in its shortest form. */
export function units(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
