/** A point of the drawing, in its units, y downwards. */
export type Point = readonly [x: number, y: number];
