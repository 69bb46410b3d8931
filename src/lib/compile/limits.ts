/** Text files (`briefing.md`, `tour.md`, `sources.json`), in bytes of UTF-8. */
export const maxTextBytes = 5_000_000;
/** Lists, quotations and emphasis inside each other. */
export const maxMarkdownDepth = 32;
/** Titles and names, in code points. */
export const maxNameLength = 300;
/** The narration of one stop, in code points. */
export const maxNarrationLength = 5_000;
/** Quotations: in code points, and in words. */
export const maxQuotationLength = 200;
export const maxQuotationWords = 12;
export const maxStops = 500;
/** The recording of one stop, and its captions, in bytes. */
export const maxRecordingBytes = 25_000_000;
export const maxCaptionsBytes = 1_000_000;
/** A date, in characters: the grammar's time grows faster than the string. */
export const maxWhenLength = 128;
/** Runs of * and _ in one paragraph. */
export const maxEmphasisMarks = 4_000;
