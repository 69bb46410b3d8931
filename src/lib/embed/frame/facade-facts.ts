/** What the facade's script has to know of its briefing; the page carries it as JSON. */
export interface FacadeFacts {
  /** The way from the embed to the briefing's own page, such as `../../kerman/`. */
  readonly root: string;
  /** The started embed's module, from the embed's page. */
  readonly module: string;
  /** Names by id; ids of earlier editions too. */
  readonly places: readonly (readonly [id: string, name: string, current: string])[];
  /** The titles of the stops, in order, with their number: “Stop 3 of 14: Beirut”. */
  readonly stops: readonly string[];
  readonly words: {
    readonly starting: string;
    readonly failed: string;
    readonly retry: string;
    readonly unknownPlace: string;
    readonly unknownStop: string;
    readonly noLinks: string;
  };
}
