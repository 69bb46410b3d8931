import { stringify } from 'yaml';
import type { Bounds, Camera } from '#lib/briefing/briefing.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { ImportedBriefing, ImportedItem, ImportedStop } from './imported-briefing.ts';
import { headingLine } from './markdown-text.ts';
import { printPlaces } from './print-places.ts';

/** An author's folder as strings; without stops there is no tour, without sources no list of them. */
export interface WrittenFiles {
  readonly 'briefing.md': string;
  readonly 'places.geojson': string;
  readonly 'tour.md'?: string;
  readonly 'sources.json'?: string;
}

/**
 * The author's four files of an imported briefing. `slug` stands in for a title where there is none; `edition` is a day,
 * `YYYY-MM-DD`. The files hold no invisible characters that control or reorder text, and no line of the text opens or
 * closes a block. What `compile` says of them are warnings about what an import cannot know.
 */
export function writeBriefingFiles(imported: ImportedBriefing, slug: string, edition: string): WrittenFiles {
  const text = imported.text.map(printItem).join('\n\n');
  return {
    'briefing.md': `---\n${frontMatter(imported, slug, edition)}---\n\n${text}\n`,
    'places.geojson': printPlaces(imported.places),
    ...(imported.stops.length > 0 && { 'tour.md': `${imported.stops.map(printStop).join('\n\n')}\n` }),
    ...(imported.sources.length > 0 && {
      'sources.json': `${cleanText(JSON.stringify(imported.sources, cleanStrings, 2))}\n`
    })
  };
}

function frontMatter(imported: ImportedBriefing, slug: string, edition: string): string {
  const title = cleanLine(imported.title) || slug;
  const summary = cleanText(imported.summary ?? '').trim() || title;
  const { editor, licence, corrections, about } = imported;
  const head = {
    title,
    summary,
    lang: imported.lang ?? 'en',
    edition,
    ...(about !== undefined && { about }),
    ...(imported.view && { view: imported.view }),
    ...(editor !== undefined && cleanLine(editor) !== '' && { editor: cleanLine(editor) }),
    ...(licence !== undefined && cleanLine(licence) !== '' && { licence: cleanLine(licence) }),
    ...(corrections !== undefined && { corrections })
  };
  const voices = imported.voices.map(({ id, name, kind, place }) => {
    const fields = { name: cleanLine(name) || id, kind, ...(place !== undefined && { place }) };
    const entry = stringify(fields, { collectionStyle: 'flow', lineWidth: 0 });
    // An id may look like a number or a word of YAML.
    return `  ${stringify(id).trim()}: ${entry}`;
  });
  const lines = stringify(head, { lineWidth: 110 }).replace(
    /^view:\n(?: {2}- .*\n)+/m,
    () => `view: [${(imported.view ?? []).join(', ')}]\n`
  );
  return voices.length === 0 ? lines : `${lines}voices:\n${voices.join('')}`;
}

function printItem(item: ImportedItem): string {
  switch (item.kind) {
    case 'heading':
      return `${'#'.repeat(item.depth)} ${cleanLine(item.markdown)}`;
    case 'prose':
      return safeLines(item.markdown);
    case 'passage': {
      const { id, voice, title, when, cite, quote, chars, prefix, suffix, markdown } = item;
      return block('passage', { id, voice, title, when, cite, quote, chars, prefix, suffix }, markdown);
    }
    case 'note': {
      const { id, on, note, cite, markdown } = item;
      return block('note', { id, on: on.join(', '), kind: note, cite }, markdown);
    }
    case 'event': {
      const { id, when, places, title, on, cite, markdown } = item;
      return block('event', { id, when, place: places.join(', '), title, on: on.join(', '), cite }, markdown);
    }
    case 'flow': {
      const { id, from, to, flow, status, label, when, on, markdown } = item;
      return block('flow', { id, from, to, kind: flow, status, label, when, on: on.join(', ') }, markdown);
    }
  }
}

function printStop({ id, title, places, passages, flows, camera, markdown }: ImportedStop): string {
  const attributes = {
    id,
    places: places.join(', '),
    passages: passages.join(', ') || undefined,
    flows: flows?.join(', '),
    ...printCamera(camera)
  };
  return block('stop', attributes, `${headingLine(cleanLine(title) || id, 2)}\n\n${markdown}`);
}

function printCamera({ bounds, center, zoom, pitch, bearing }: Camera = {}): Record<
  string,
  string | undefined
> {
  const print = (value: number | undefined): string | undefined => value?.toString();
  return {
    bounds: (bounds as Bounds | undefined)?.join(','),
    center: center?.join(','),
    zoom: print(zoom),
    pitch: print(pitch),
    bearing: print(bearing)
  };
}

/** `:::name{#id key=value}` … `:::`. Attributes that are undefined are left out. */
function block(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  markdown: string
): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const line = cleanText(value).replace(/\s+/g, ' ').trim();
    if (line === '') return [];
    if (key === 'id') return [`#${line}`];
    return [/^[\w.~?/-]+$/.test(line) ? `${key}=${line}` : `${key}="${escapeAttribute(line)}"`];
  });
  return `:::${name}{${printed.join(' ')}}\n${safeLines(markdown)}\n:::`;
}

/** A value between quotation marks: character references are read there, so an ampersand that looks like one is one. */
function escapeAttribute(value: string): string {
  return value.replace(/&(?=#?\w+;)/g, '&amp;').replace(/"/g, '&quot;');
}

// What may stand before the words of a line: marks of quotations and lists. No two alternatives begin alike.
const blockLine = /^((?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(:{3,})/gm;

/** The Markdown without invisible characters, each line that would open or close a block escaped. */
function safeLines(markdown: string): string {
  return cleanText(markdown).replace(blockLine, '$1\\$2').trim();
}

function cleanStrings(_: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}
