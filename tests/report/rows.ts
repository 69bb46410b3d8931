import { wordFields } from '../hostile/hostile-files.ts';

/** A promise that stands in the list of quality, under an id by which tests and figures name it. */
export interface Row {
  /** `F` a fault, `A` accessibility, `P` performance, numbered in the order of the list; `H-` and a field: hostile input. */
  readonly id: string;
  readonly what: string;
  /** What has to be shown, each by itself; a row without parts is shown as a whole. */
  readonly parts: readonly Part[];
}

/** One fact of a row. Tests show it by naming its id in brackets, such as `[F3b]`; a figure by what it measures. */
export interface Part {
  /** The row's id with a letter. */
  readonly id: string;
  readonly what: string;
  /** Which of the bench's figures of this row measure it; where it is left out, only tests show it. */
  readonly figure?: RegExp;
}

type Written = readonly [what: string, figure?: RegExp];

function row(id: string, what: string, ...parts: readonly Written[]): Row {
  return {
    id,
    what,
    parts: parts.map(([part, figure], index) => ({
      id: `${id}${String.fromCharCode(97 + index)}`,
      what: part,
      ...(figure && { figure })
    }))
  };
}

/** Each is injected: the page is never blank, the text stays, one plain sentence says what happened and what to do. */
export const faultRows: readonly Row[] = [
  row('F1', 'still map, list and full tour without WebGL', ['WebGL off'], ['WebGL2 off']),
  row(
    'F2',
    'a context that is lost',
    ['restored: same camera, selection and tour'],
    ['never restored: still map and “Reload map” after 3 s']
  ),
  row(
    'F3',
    'map code that does not come: still map and retry',
    ['the code is missing or blocked'],
    ['the worker is missing'],
    ['slow'],
    ['a chunk gone after a redeploy: one guarded reload, no loop, place kept']
  ),
  row(
    'F4',
    'a basemap that does not come: places on plain ground with a note',
    ['missing'],
    ['truncated'],
    ['the server ignores ranges'],
    ['500'],
    ['slow: the interface never waits']
  ),
  row(
    'F5',
    'briefing.json that cannot be used: a message, and the text stays',
    ['of a newer major version: the message has both versions'],
    ['broken'],
    ['missing']
  ),
  row(
    'F6',
    'latitude 95, NaN, text, longitude 540',
    ['check names the line'],
    ['the viewer lists the place as “location not shown”']
  ),
  row(
    'F7',
    'refused by limits before MapLibre sees them',
    ['a name of 200,000 characters'],
    ['a geometry 20,000 deep']
  ),
  row(
    'F8',
    'what is not there is passed over with a notice',
    ['unknown in `at=`'],
    ['unknown in `goTo`'],
    ['unknown `#passage`'],
    ['a stop without a place'],
    ['a place without a geometry'],
    ['an unknown page is 404.html']
  ),
  row('F9', 'hostile strings in every field are inert everywhere'),
  row(
    'F10',
    'offline',
    ['before the first visit: the link’s text on the host page'],
    ['after it: the whole briefing']
  ),
  row(
    'F11',
    'speech that fails: captions and a watchdog clock go on',
    ['missing'],
    ['no voices, late voices'],
    ['never ends'],
    ['not allowed'],
    ['pause that acts as cancel']
  ),
  row(
    'F12',
    'last intent wins; one narration; no skipped stop',
    ['hidden tab'],
    ['sleep, clock jump'],
    ['next × 50, play and pause mashed'],
    ['a deep link in flight']
  ),
  row('F13', 'silence within 200 ms where the host removes the frame in mid-speech'),
  row(
    'F14',
    'an embed in trouble works, and answers by an error or not at all',
    ['spoofed, malformed, replayed or flooding messages'],
    ['a sandboxed frame'],
    ['display:none, then shown'],
    ['280 px wide']
  ),
  row('F15', '20 embeds on one page: no lost map is seen'),
  row(
    'F16',
    'the command line: a located error, an exit code, no partial output',
    ['BOM, CRLF, UTF-16'],
    ['NUL'],
    ['empty'],
    ['read-only'],
    ['disk full'],
    ['Ctrl-C']
  )
];

/** What an author can write that is not a field of words. */
const otherInput: Readonly<Record<string, string>> = {
  addresses: 'addresses that lead a reader astray are refused where they stand; odd ones stay addresses',
  keys: 'keys that programs use, such as __proto__, are located errors and change no object',
  audio: 'the name of a recording, in tour.md',
  captions: 'the name of a file of captions, in tour.md',
  cues: 'the words in a file of captions',
  language: 'the language of a source is a tag, or told and left out',
  shapes: 'fields of ids, dates, kinds and numbers refuse words and say where they stand'
};

/** Every field that an author can write into, by its name: what is in it is inert, and nothing of it is lost in silence. */
export const hostileRows: readonly Row[] = [
  ...Object.entries(wordFields).map(([field, file]) => row(`H-${field}`, `${field}, in ${file}`)),
  ...Object.entries(otherInput).map(([name, what]) => row(`H-${name}`, what))
];

/** WCAG 2.2 AA, and what a map with a tour needs beyond it. */
export const accessibilityRows: readonly Row[] = [
  row('A1', 'everything as HTML outside the canvas, without JavaScript and without WebGL'),
  row('A2', 'map and list show one state; markers in the order of the tour, then of reading'),
  row('A3', '“Skip map”, landmarks, no role="application", names that tell stop and certainty'),
  row('A4', 'one Tab stop for all markers; at most 12 Tab presses to after the map'),
  row('A5', 'focus moves only on a user’s action, returns, and never drops to body'),
  row('A6', 'one status region, at most one announcement a stop, none per frame'),
  row('A7', 'the tour starts stopped and silent, and pauses on Esc, hidden tab, take-over'),
  row('A8', 'reduced motion: the camera jumps, nothing pulses, followed live'),
  row('A9', 'targets of 24 and 44 px; buttons for pan, zoom, reset; no drag needed'),
  row('A10', 'contrast over the real basemap, light and dark; never colour alone'),
  row('A11', 'reflow at 320 px and 400 %, forced colours, text spacing, pinch zoom'),
  row('A12', 'lang and dir on every name; RTL mirrors the panel, not the map; bdi'),
  row('A13', 'axe finds nothing on any page kind and state')
];

/** Ratios in one run against a bare map page; bytes in brotli. */
export const performanceRows: readonly Row[] = [
  row(
    'P1',
    'first text and largest paint',
    ['FCP ÷ bare map page ≤ 0.5', /FCP.*bare/],
    ['LCP ÷ bare map page ≤ 0.5', /LCP.*bare/],
    ['FCP ÷ page without scripts, slow ≤ 1.2', /FCP.*without scripts/],
    ['LCP ÷ page without scripts, slow ≤ 1.2', /LCP.*without scripts/]
  ),
  row(
    'P2',
    'the map, ready',
    ['÷ bare map page ≤ 1.1', /^map ready.*bare map page$/],
    ['the same, slow ≤ 1.2', /^map ready.*slow$/],
    ['heap ÷ bare map page ≤ 1.25', /^heap/]
  ),
  row(
    'P3',
    'what is needed before the map',
    ['HTML, CSS, JavaScript ≤ 110 kB', /^HTML/],
    ['of which JavaScript ≤ 55 kB', /JavaScript$/]
  ),
  row('P4', 'map code', ['≤ 400 kB', /^map code/], ['asked for after the text', /^first text/]),
  row('P5', 'basemap of the first view', ['≤ 150 kB', /^basemap/]),
  row(
    'P6',
    'an action is painted, slow: p95 ≤ 200 ms',
    ['a place is chosen', /place|mention/i],
    ['next stop', /stop/i]
  ),
  row('P7', 'frame time', ['with 10,000 places ÷ with none ≤ 2', /10,000 places/]),
  row(
    'P8',
    'an embed’s facade',
    ['≤ 90 kB with its picture', /bytes/],
    ['≤ 6 requests', /requests/],
    ['blocks ≤ 50 ms', /block/i],
    ['shifts nothing', /shift/]
  ),
  row(
    'P9',
    'ten embeds ÷ one, before any is started',
    ['bytes of a shared file ≤ 1.3', /bytes/],
    ['no lost WebGL context']
  ),
  row(
    'P10',
    'memory, contexts, workers, listeners back at the start',
    ['after 50 tours: heap', /tours.*heap/],
    ['after 50 tours: what is held', /tours.*more/],
    ['after 50 maps: heap', /maps.*heap/],
    ['after 50 maps: what is held', /maps.*more/]
  ),
  row(
    'P11',
    'time to check and build',
    ['check ≤ 5 s', /^check of/],
    ['grows linearly', /doubles/],
    ['a full build of 200 briefings grows linearly', /briefings/]
  ),
  row(
    'P12',
    'third parties, before an action',
    ['no request elsewhere', /requests to other sites/],
    ['no cookie', /cookies/],
    ['nothing stored', /storage/]
  )
];

/** All rows, in the order of the report. */
export const rows: readonly Row[] = [...faultRows, ...hostileRows, ...accessibilityRows, ...performanceRows];
