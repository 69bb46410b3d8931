/** The part of the `edtf` package that is used; it ships no types. */
declare module 'edtf' {
  export interface ParsedDate {
    type: 'Date' | 'Season';
    /** Year, month from 0 (a season: 21 to 24), day, hours, minutes, seconds: as many as are written. */
    values: number[];
    uncertain?: boolean | number;
    approximate?: boolean | number;
    /** A bit mask of the digits written as X, YYYYMMDD from the lowest. */
    unspecified?: number;
  }
  export interface ParsedInterval {
    type: 'Interval';
    /** Null where a side is unknown (left empty), Infinity where it is open (`..`). */
    values: [ParsedDate | number | null, ParsedDate | number | null];
  }
  export interface Constraints {
    level?: 0 | 1 | 2;
    types?: string[];
  }
  /** Throws where the text is not EDTF. */
  export function parse(text: string, constraints?: Constraints): ParsedDate | ParsedInterval;
  /** A date with the first and last millisecond that it covers. */
  export default function edtf(date: ParsedDate): { readonly min: number; readonly max: number };
}
