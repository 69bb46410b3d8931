import { describe, expect, it } from 'vitest';
import { compile, type BriefingFiles } from '#lib/compile/compile.ts';
import { addresses, invisible, oddAddresses, refused, words } from './payloads.ts';
import { everywhere, hostileFiles, wordFieldNames, wordFields, type WordField } from './hostile-files.ts';

const plain = everywhere('plain words');
const errorsOf = (files: BriefingFiles) =>
  compile('hostile', files).diagnostics.filter(({ severity }) => severity === 'error');

/** Every string in a value, keys included. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [key, ...strings(entry)]);
}

describe('[F9] words that would like to be more', () => {
  it.each(words)('$name: stand whole in the briefing, in each field', ({ text }) => {
    const written = everywhere(text);
    const { briefing, diagnostics } = compile('hostile', hostileFiles(written));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const held = new Set(strings(briefing).map((found) => found.trim()));
    const missing = wordFieldNames.filter((field) => !held.has(written(field).trim()));
    expect(missing).toEqual([]);
  });
});

describe.each(wordFieldNames)('[F9 H-%s] the field', (field) => {
  const files = (text: string) => hostileFiles((name) => (name === field ? text : plain(name)));

  it('refuses what controls a terminal, reorders text or is no character, and says where', () => {
    for (const { name, text } of refused) {
      const errors = errorsOf(files(text));
      expect(errors, name).not.toEqual([]);
      expect(
        errors.map(({ at }) => at.file),
        name
      ).toContain(wordFields[field]);
      for (const { at } of errors) expect(at.line, name).toBeGreaterThan(0);
    }
  });

  it('carries what is invisible and harmless, or says where it stands', () => {
    for (const { name, text } of invisible) {
      const { briefing, diagnostics } = compile('hostile', files(text));
      const isRefused = diagnostics.some(
        ({ severity, at }) => severity === 'error' && at.file === wordFields[field]
      );
      if (!isRefused) expect(strings(briefing).join('\n'), name).toContain(text);
    }
  });
});

describe('[H-addresses] an address', () => {
  it.each(addresses)('$name: is refused wherever one stands', ({ text }) => {
    const sound = 'https://example.org/';
    for (const field of ['corrections', 'link', 'source'] as const) {
      const files = hostileFiles(plain, {
        addresses: { corrections: sound, link: sound, source: sound, [field]: text }
      });
      const errors = errorsOf(files);
      const { briefing } = compile('hostile', files);
      // A line break ends a link in Markdown: then it is words, and leads nowhere.
      if (!(field === 'link' && /[\n]/.test(text))) expect(errors, field).not.toEqual([]);
      const held = [
        briefing?.corrections ?? '',
        ...(briefing?.sources ?? []).map(({ URL: url }) => url ?? '')
      ];
      expect(held).not.toContain(text);
      expect(JSON.stringify(briefing)).not.toContain(`"href":${JSON.stringify(text)}`);
    }
  });

  it.each(oddAddresses)('$name: may stand, and stays what it is', ({ text }) => {
    const files = hostileFiles(plain, { addresses: { corrections: text, link: text, source: text } });
    expect(errorsOf(files)).toEqual([]);
    const { briefing } = compile('hostile', files);
    expect(briefing?.corrections).toBe(text);
    expect(briefing?.sources[0]?.URL).toBe(text);
    expect(JSON.stringify(briefing?.passages)).toContain(JSON.stringify(text));
  });
});

describe('[H-keys] a key named as programs name theirs', () => {
  const keys = ['__proto__', 'constructor', 'prototype'];
  const sound = hostileFiles(plain);
  const swap = (name: keyof BriefingFiles, from: string, to: string): BriefingFiles => ({
    ...sound,
    [name]: (sound[name] ?? '').replace(from, () => to)
  });

  it.each(keys)('%s: is an error in each file, and changes no object', (key) => {
    const cases: readonly (readonly [keyof BriefingFiles, BriefingFiles])[] = [
      ['briefing.md', swap('briefing.md', 'lang: en', `lang: en\n${key}: { polluted: true }`)],
      ['briefing.md', swap('briefing.md', '  editor:', `  ${key}: { name: a, kind: author }\n  editor:`)],
      ['briefing.md', swap('briefing.md', 'changes:', `redirects: { ${key}: first }\nchanges:`)],
      ['briefing.md', swap('briefing.md', '#first voice', `#first ${key}=polluted voice`)],
      ['briefing.md', swap('briefing.md', 'place:first)', `place:${key})`)],
      ['places.geojson', swap('places.geojson', '"type"', `"${key}":{"polluted":true},"type"`)],
      ['places.geojson', swap('places.geojson', '"names":{', `"names":{"${key}":"polluted",`)],
      ['places.geojson', swap('places.geojson', '"name":', `"${key}":{"polluted":true},"name":`)],
      ['sources.json', swap('sources.json', '"id":"first"', `"id":"first","${key}":{"polluted":true}`)],
      ['tour.md', swap('tour.md', '#stop places', `#stop ${key}=polluted places`)]
    ];
    for (const [index, [file, files]] of cases.entries()) {
      expect(files[file]).not.toBe(sound[file]);
      expect(
        errorsOf(files).map(({ at }) => at.file),
        `case ${index}`
      ).toContain(file);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf', 'then', 'length'])(
    '%s: is an id like any other',
    (key) => {
      const id = key.toLowerCase();
      const renamed = Object.fromEntries(
        Object.entries(sound).map(([name, text]) => [name, (text ?? '').replaceAll('second', id)])
      ) as unknown as BriefingFiles;
      const { briefing, diagnostics } = compile('hostile', renamed);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(briefing?.places.map((place) => place.id)).toContain(id);
      expect(briefing?.sources.map((source) => source.id)).toContain(id);
    }
  );
});

describe('[H-shapes] a field of its own shape', () => {
  const shapes: readonly (readonly [keyof BriefingFiles, string, (text: string) => string])[] = [
    ['briefing.md', 'lang: en', (text) => `lang: ${JSON.stringify(text)}`],
    ['briefing.md', 'edition: 2026-11-22', (text) => `edition: ${JSON.stringify(text)}`],
    ['briefing.md', 'about: first', (text) => `about: ${JSON.stringify(text)}`],
    ['briefing.md', '  editor: {', (text) => `  ${JSON.stringify(text)}: {`],
    ['briefing.md', '{ date: 2026-11-22', (text) => `{ date: ${JSON.stringify(text)}`],
    ['briefing.md', '#first voice=author', (text) => `id="${attribute(text)}" voice=author`],
    ['briefing.md', '#first voice=author', (text) => `#first voice="${attribute(text)}"`],
    ['briefing.md', 'when=2024-01-03', (text) => `when="${attribute(text)}"`],
    ['briefing.md', 'kind=context', (text) => `kind="${attribute(text)}"`],
    ['briefing.md', 'from=second', (text) => `from="${attribute(text)}"`],
    ['tour.md', '#stop places="first, second"', (text) => `#stop places="${attribute(text)}"`],
    ['tour.md', '#stop', (text) => `#stop audio="${attribute(text)}"`],
    ['tour.md', '#stop', (text) => `#stop zoom="${attribute(text)}"`],
    ['places.geojson', '"id":"second"', (text) => `"id":${JSON.stringify(text)}`],
    ['places.geojson', '"kind":"city"', (text) => `"kind":${JSON.stringify(text)}`],
    ['places.geojson', '"certainty":"exact"', (text) => `"certainty":${JSON.stringify(text)}`],
    ['places.geojson', '"names":{', (text) => `"names":{${JSON.stringify(text)}:"a",`],
    ['places.geojson', '"within":"area"', (text) => `"within":${JSON.stringify(text)}`],
    ['places.geojson', '"within":"area"', (text) => `"wikidata":${JSON.stringify(text)}`],
    ['places.geojson', '"within":"area"', (text) => `"geonames":${JSON.stringify(text)}`],
    ['places.geojson', '"coordinates":[35,33]', (text) => `"coordinates":[35,${JSON.stringify(text)}]`],
    ['sources.json', '"type":"document"', (text) => `"type":${JSON.stringify(text)}`],
    ['sources.json', '"id":"second"', (text) => `"id":${JSON.stringify(text)}`]
  ];
  const sound = hostileFiles(plain);

  it.each(shapes)('in %s at %s: refuses all that is not of that shape', (file, from, to) => {
    for (const { name, text } of [...words, ...refused]) {
      // That one is an id like any other.
      if (text === 'null') continue;
      const files = { ...sound, [file]: (sound[file] ?? '').replace(from, () => to(text)) };
      expect(files[file], name).not.toBe(sound[file]);
      expect(errorsOf(files), name).not.toEqual([]);
    }
  });
});

describe('[F9 H-language] the language of a source', () => {
  const sound = hostileFiles(plain);
  const within = (text: string): BriefingFiles => ({
    ...sound,
    'sources.json': (sound['sources.json'] ?? '').replace('"language":"fa"', () => {
      return `"language":${JSON.stringify(text)}`;
    })
  });

  it('is a tag, or left out of the page and told with its place', () => {
    expect(compile('hostile', sound).briefing?.sources[0]?.language).toBe('fa');
    expect(compile('hostile', within('AZ-latn')).briefing?.sources[0]?.language).toBe('az-Latn');
    for (const { name, text } of [...words, ...addresses]) {
      const { briefing, diagnostics } = compile('hostile', within(text));
      expect(briefing?.sources[0], name).not.toHaveProperty('language');
      const told = diagnostics.filter(({ at }) => at.file === 'sources.json').map(({ code }) => code);
      expect(told, name).toContain(told.includes('file-control') ? 'file-control' : 'source-language');
    }
  });
});

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\r\n]/g, ' ');
}

describe('text without end', () => {
  it.each(wordFieldNames)(
    '%s of 200,000 characters is carried or refused with its place',
    (field: WordField) => {
      const long = 'word '.repeat(40_000);
      const { briefing, diagnostics } = compile(
        'hostile',
        hostileFiles((name) => (name === field ? long : plain(name)))
      );
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) expect(errors.map(({ at }) => at.file)).toContain(wordFields[field]);
      else expect(JSON.stringify(briefing).length).toBeGreaterThan(long.length);
    }
  );
});
