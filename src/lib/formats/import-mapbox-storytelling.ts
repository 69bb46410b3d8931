import type { LngLat } from '#lib/geo/lng-lat.ts';
import { cleanLine } from './clean-text.ts';
import { foreignText, isObject, isTrue, member, parseJson, textOf } from './foreign-values.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { ImportFindings, shown } from './import-findings.ts';
import type { Imported, Importer, ImportRefusal } from './imported-briefing.ts';
import { readJavaScriptData } from './javascript-data.ts';
import { mediaMarkdown } from './media-link.ts';
import { soundBounds, soundCamera } from './sound-camera.ts';
import { soundPosition } from './sound-position.ts';
import { tellSlides, type ForeignSlide } from './tell-slides.ts';

/**
 * The Mapbox storytelling template and its dialects (MapLibre, UNDP): `config.js`, read as data and never run, or the
 * same as JSON. Each chapter becomes a passage, a stop and a place at the centre of its view. Layers that fade in and
 * out live in a remote style and are reported.
 */
export const importMapboxStorytelling: Importer = (files) => {
  const names = [...files.keys()];
  const file =
    names.find((name) => /(?:^|\/)config\.(?:m?js|ts|json)$/i.test(name)) ??
    names.find((name) => /\.(?:m?js|json)$/i.test(name)) ??
    names[0] ??
    '';
  const findings = new ImportFindings(file);
  const text = foreignText(file, files.get(file) ?? '', findings);
  if (text.kind === 'refused') return text;
  const config = readConfig(file, text.text, findings);
  if (config.kind === 'refused') return config;
  const chapters = member(config.value, 'chapters');
  if (!Array.isArray(chapters) || chapters.length === 0) {
    const hint = 'give the config.js of a storytelling map, or the object in it as JSON';
    return { kind: 'refused', file, where: 'config.chapters', message: 'found no chapters', hint };
  }
  return tell(file, config.value, chapters, findings);
};

function readConfig(
  file: string,
  text: string,
  findings: ImportFindings
): { readonly kind: 'config'; readonly value: unknown } | ImportRefusal {
  if (/\.json$/i.test(file) || /^\s*\{\s*"/.test(text)) {
    const json = parseJson(file, text);
    return json.kind === 'refused' ? json : { kind: 'config', value: json.value };
  }
  const data = readJavaScriptData(text, 'config');
  if (data.kind === 'fault') {
    const hint = 'mend the file where the line says; it is read as data, so the object must be written out';
    return { kind: 'refused', file, where: `line ${data.line}`, message: data.message, hint };
  }
  for (const { line, path, message } of data.unread) {
    findings.dropped(`line ${line}`, `${path || 'a value'} ${message}; nothing of the file is run`);
  }
  return { kind: 'config', value: data.value };
}

function tell(
  file: string,
  config: unknown,
  chapters: readonly unknown[],
  findings: ImportFindings
): Imported {
  reportLook(config, findings);
  reportChapterLook(chapters, findings);
  reportRepeats(chapters, findings);
  const slides = chapters.flatMap((chapter, index) => readChapter(chapter, index, findings) ?? []);
  const line = (key: string): string => cleanLine(htmlWords(textOf(member(config, key))));
  const opening = ['description', 'footer']
    .map((key) => readHtml(joined(member(config, key)), key, findings))
    .filter((part) => part !== '');
  if (line('footer') !== '') findings.changed('footer', 'the footer stands in the opening');
  const briefing = tellSlides(
    {
      title: line('title') || line('toptitle') || slides[0]?.title || 'Story map',
      summary: line('subtitle'),
      opening: opening.join('\n\n'),
      author: line('byline').replace(/^(?:by|von|par|por)\s+/i, ''),
      slides
    },
    findings
  );
  if (briefing.text.some(({ kind }) => kind === 'passage')) {
    return { kind: 'imported', briefing, findings: findings.list };
  }
  const hint = 'give a story whose chapters have words or places';
  return { kind: 'refused', file, where: 'config.chapters', message: 'found only empty chapters', hint };
}

function readChapter(chapter: unknown, index: number, findings: ImportFindings): ForeignSlide | null {
  const where = `chapters[${index}]`;
  if (!isObject(chapter)) {
    findings.dropped(where, `found ${shown(chapter)}, which is no chapter`);
    return null;
  }
  reportParts(chapter, where, findings);
  const location = readLocation(chapter, where, findings);
  const credit = [member(chapter, 'imageCredit'), member(chapter, 'author')]
    .map(textOf)
    .filter((part) => part !== '');
  const parts = [
    readHtml(joined(member(chapter, 'description')), `${where}.description`, findings),
    readImage(chapter, where, credit.join(', '), findings)
  ];
  const title = cleanLine(htmlWords(textOf(member(chapter, 'title'))));
  const center = centerOf(location, where, findings);
  const camera = soundCamera(
    {
      center,
      zoom: member(location, 'zoom'),
      pitch: member(location, 'pitch'),
      bearing: member(location, 'bearing')
    },
    `${where}.location`,
    findings
  );
  const bounds = soundBounds(member(location, 'bbox'));
  return {
    where,
    locator: `chapter ${index + 1}`,
    title,
    markdown: parts.filter((part) => part !== '').join('\n\n'),
    place: center && { name: '', position: center },
    camera: bounds ? { bounds } : camera
  };
}

/** Published configurations have `llocation` too, where a letter slipped in. */
function readLocation(chapter: object, where: string, findings: ImportFindings): unknown {
  const location = member(chapter, 'location');
  if (location !== undefined) return location;
  const mistyped = Object.keys(chapter).find((key) => /^l+ocations?$/i.test(key));
  if (mistyped === undefined) return undefined;
  findings.changed(`${where}.${mistyped}`, `${shown(mistyped)} was read as location`);
  return member(chapter, mistyped);
}

function centerOf(
  location: unknown,
  where: string,
  findings: ImportFindings
): ReturnType<typeof soundPosition> | null {
  const center = member(location, 'center');
  if (Array.isArray(center)) return soundPosition(center[0], center[1]);
  if (isObject(center)) {
    return soundPosition(member(center, 'lng') ?? member(center, 'lon'), member(center, 'lat'));
  }
  const bounds = soundBounds(member(location, 'bbox'));
  if (bounds !== null) {
    const [west, south, east, north] = bounds;
    const middle: LngLat = [(west + (east < west ? east + 360 : east)) / 2, (south + north) / 2];
    findings.changed(`${where}.location.bbox`, 'the place stands in the middle of the bounds');
    return soundPosition(...middle);
  }
  findings.dropped(`${where}.location.center`, 'found no centre, so the chapter shows no place');
  return null;
}

function readImage(chapter: object, where: string, credit: string, findings: ImportFindings): string {
  const url = member(chapter, 'image');
  const website = textOf(member(chapter, 'website'));
  if (textOf(url) === '' && credit === '' && website === '' && textOf(member(chapter, 'caption')) === '')
    return '';
  return mediaMarkdown(
    { url, caption: member(chapter, 'caption'), credit, creditUrl: website },
    `${where}.image`,
    findings
  );
}

/** A description is a text, or, in one dialect, a list of texts. */
function joined(value: unknown): string {
  if (!Array.isArray(value)) return textOf(value);
  return value
    .map((part) => textOf(part))
    .filter((part) => part !== '')
    .map((part) => (/^<(?:p|ul|ol|h\d|div|blockquote)\b/i.test(part) ? part : `<p>${part}</p>`))
    .join('\n');
}

const chapterParts = new Map([
  ['onChapterEnter', 'layers that this chapter shows live in a remote style'],
  ['onChapterExit', 'layers that this chapter hides live in a remote style'],
  ['callback', 'a program that the page would run'],
  ['style', 'a map style of its own'],
  ['legend', 'a legend of remote layers'],
  ['legendId', 'a legend of remote layers']
]);

function reportParts(chapter: object, where: string, findings: ImportFindings): void {
  for (const [key, what] of chapterParts) {
    const value = member(chapter, key);
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty) continue;
    const layers = Array.isArray(value)
      ? value.map((step) => textOf(member(step, 'layer'))).filter((id) => id !== '')
      : [];
    findings.dropped(
      `${where}.${key}`,
      `${what}; left out${layers.length > 0 ? `: ${layers.slice(0, 8).join(', ')}` : ''}`
    );
  }
  if (isTrue(member(chapter, 'rotateAnimation')) || isTrue(member(chapter, 'spinGlobe'))) {
    findings.dropped(`${where}.rotateAnimation`, 'the turning of the map was left out');
  }
  if (isTrue(member(chapter, 'hidden')) || isTrue(member(chapter, 'cardHidden'))) {
    findings.changed(`${where}.hidden`, 'the chapter was hidden; as a stop it is seen');
  }
}

function reportLook(config: unknown, findings: ImportFindings): void {
  const kept = new Set(['title', 'toptitle', 'subtitle', 'byline', 'footer', 'description', 'chapters']);
  const keys = isObject(config) ? Object.keys(config).filter((key) => !kept.has(key)) : [];
  const set = keys.filter((key) => ![undefined, null, '', false].includes(member(config, key) as null));
  // A token is a secret of its owner: its name is told, never its value.
  if (set.length > 0)
    findings.dropped(
      'config',
      `settings of the look were left out: ${set.map((key) => shown(key)).join(', ')}`
    );
}

const readParts = new Set(
  'id title image description location caption imageCredit author website hidden cardHidden rotateAnimation spinGlobe'.split(
    ' '
  )
);
const readLocationParts = new Set(['center', 'zoom', 'pitch', 'bearing', 'bbox']);

/** Settings of chapters that say how the page moves and looks, once for all. */
function reportChapterLook(chapters: readonly unknown[], findings: ImportFindings): void {
  const found = new Set<string>();
  for (const chapter of chapters) {
    const location = member(chapter, 'location');
    const keys = isObject(chapter) ? Object.keys(chapter) : [];
    const own = keys.filter(
      (key) => !readParts.has(key) && !chapterParts.has(key) && !/^l+ocations?$/i.test(key)
    );
    const inner = isObject(location)
      ? Object.keys(location).filter((key) => !readLocationParts.has(key))
      : [];
    for (const key of [...own, ...inner.map((name) => `location.${name}`)]) found.add(key);
  }
  if (found.size === 0) return;
  const list = [...found].slice(0, 30).map((key) => shown(key));
  findings.dropped('chapters[]', `settings of the look were left out: ${list.join(', ')}`);
}

function reportRepeats(chapters: readonly unknown[], findings: ImportFindings): void {
  const seen = new Map<string, number>();
  chapters.forEach((chapter, index) => {
    const id = textOf(member(chapter, 'id'));
    const first = seen.get(id);
    if (id === '') return;
    if (first === undefined) seen.set(id, index);
    else
      findings.changed(
        `chapters[${index}].id`,
        `the id ${shown(id)} is that of chapters[${first}]; it got one of its own`
      );
  });
}
