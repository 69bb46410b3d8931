import { DOMParser } from '@xmldom/xmldom';
import * as togeojson from '@tmcw/togeojson';
import { Ajv } from 'ajv';
import type { Feature } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { exportCsv } from '#lib/formats/export-csv.ts';
import { exportGeojson } from '#lib/formats/export-geojson.ts';
import { exportKml } from '#lib/formats/export-kml.ts';
import { exportLinkedPlaces } from '#lib/formats/export-linked-places.ts';
import { exportMarkdown } from '#lib/formats/export-markdown.ts';
import { exportWebAnnotation } from '#lib/formats/export-web-annotation.ts';
import type { Exported } from '#lib/formats/imported-briefing.ts';
import { complete, hostile, kerman, type CompiledBriefing } from './compiled-briefings.ts';

type Exporter = (compiled: CompiledBriefing) => Exported;
const siteUrl = 'https://example.org/maps/';
const exporters: readonly (readonly [string, Exporter])[] = [
  ['geojson', ({ briefing, places }) => exportGeojson(briefing, places)],
  ['kml', ({ briefing, places }) => exportKml(briefing, places, { siteUrl })],
  ['linked-places', ({ briefing, places }) => exportLinkedPlaces(briefing, places, { siteUrl })],
  ['web-annotation', ({ briefing }) => exportWebAnnotation(briefing, { siteUrl })],
  ['csv', ({ briefing }) => exportCsv(briefing)],
  ['markdown', ({ briefing }) => exportMarkdown(briefing, { siteUrl })]
];
const only = ({ files }: Exported): string => [...files.values()][0] ?? '';
const briefings: readonly (readonly [string, CompiledBriefing])[] = [
  ['kerman', kerman],
  ['complete', complete],
  ['hostile', hostile]
];

describe.each(exporters)('the export as %s', (_name, exporter) => {
  it.each(briefings)('writes %s into flat files of text, and the same ones each time', (slug, compiled) => {
    const { files, lost } = exporter(compiled);
    expect(files.size).toBeGreaterThan(0);
    for (const [name, text] of files) {
      expect(name).toMatch(new RegExp(`^${slug}[a-z.-]+$`));
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toContain('undefined');
    }
    for (const sentence of lost) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(exporter(compiled)).toEqual({ files, lost });
  });

  it('says that something is lost', () => {
    expect(exporter(kerman).lost.length).toBeGreaterThan(0);
  });
});

describe('GeoJSON', () => {
  it('carries every place with its properties, and as text what is told of it', () => {
    const { features } = JSON.parse(only(exportGeojson(kerman.briefing, kerman.places))) as {
      features: Feature[];
    };
    expect(features.map(({ id, geometry }) => [id, geometry])).toEqual(
      kerman.places.features.map(({ id, geometry }) => [id, geometry])
    );
    const gaza = features.find(({ id }) => id === 'gaza-strip');
    expect(gaza?.properties).toMatchObject({ name: 'Gaza Strip', certainty: 'exact', within: 'palestine' });
    const [passage] = kerman.briefing.passages;
    expect(gaza?.properties?.['passages']).toContain(
      `Alexander Svarants: ${toPlainText(passage?.body ?? [])}`
    );
    expect(gaza?.properties?.['notes']).toContain('Context: The figure agrees with the count');
  });
});

describe('KML', () => {
  const parse = (xml: string) =>
    new DOMParser({ onError: (_level, message) => fail(message) }).parseFromString(xml, 'text/xml');
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const xml = only(exportKml(kerman.briefing, kerman.places, { siteUrl }));
  const document = parse(xml);
  const all = (name: string) => Array.from(document.getElementsByTagName(name));

  it('is well-formed XML, whatever the words are', () => {
    const hostileXml = parse(only(exportKml(hostile.briefing, hostile.places)));
    expect(hostileXml.getElementsByTagName('name')[0]?.textContent).toBe('<b>Title</b> & ]]> "quoted"');
    const role = Array.from(hostileXml.getElementsByTagName('description')).map((node) => node.textContent);
    expect(role.join(' ')).toContain('&lt;script&gt;');
    expect(role.join(' ')).not.toContain('<script>');
    expect(role.join(' ')).not.toContain('<img');
  });

  it('leaves out characters that XML cannot hold', () => {
    const briefing = { ...hostile.briefing, title: 'a\u0000b\ud800c\ufffed😀' };
    expect(
      parse(only(exportKml(briefing, hostile.places))).getElementsByTagName('name')[0]?.textContent
    ).toBe('abcd😀');
  });

  it('is read by another reader of KML with every place where it is', () => {
    const { features } = togeojson.kml(document as unknown as Document);
    const read = new Map(features.map((feature) => [feature.properties?.['id'], feature]));
    for (const { id, geometry } of kerman.places.features) {
      const found = read.get(id)?.geometry;
      if (geometry?.type === 'MultiPolygon') {
        const polygons = geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
        expect(found).toEqual(
          polygons.length === 1 ? polygons[0] : { type: 'GeometryCollection', geometries: polygons }
        );
      } else expect(found, String(id)).toEqual(geometry);
    }
  });

  it('flies to each stop in order, opens its narration, and waits while it is read', () => {
    expect(all('gx:FlyTo')).toHaveLength(14);
    const waits = all('gx:Wait').map((node) => Number(node.textContent));
    expect(waits).toHaveLength(14);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(6);
    const opened = all('gx:AnimatedUpdate').filter((node) => node.textContent?.trim().endsWith('1'));
    const targets = opened.map((node) => node.getElementsByTagName('Placemark')[0]?.getAttribute('targetId'));
    expect(targets).toEqual(kerman.briefing.tour.map(({ id }) => `stop-${id}`));
    const ids = new Set(all('Placemark').map((node) => node.getAttribute('id')));
    expect(targets.filter((target) => !ids.has(target ?? ''))).toEqual([]);
  });

  it('gives the parts of a feature in the order that the schema of KML 2.2 wants', () => {
    const order =
      'name open atom:author atom:link Snippet description LookAt TimeSpan styleUrl Style ExtendedData'
        .concat(' Point LineString Polygon MultiGeometry Folder Placemark gx:Tour')
        .split(' ');
    for (const feature of [...all('Document'), ...all('Folder'), ...all('Placemark')]) {
      if (feature.getAttribute('targetId')) continue;
      const names = Array.from(feature.childNodes).flatMap(({ nodeType, nodeName }) =>
        nodeType === 1 ? [nodeName] : []
      );
      const places = names.map((name) => order.indexOf(name));
      expect(places, names.join(' ')).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });

  it('gives each id once', () => {
    const ids = Array.from(document.getElementsByTagName('*')).flatMap(
      (node) => node.getAttribute('id') ?? []
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives an event its days', () => {
    const event = all('Placemark').find((node) => node.getAttribute('id') === 'event-karabakh-exodus');
    expect(event?.getElementsByTagName('TimeSpan')[0]?.textContent?.trim().split(/\s+/)).toEqual([
      '2023-09-19',
      '2023-09-20'
    ]);
  });
});

describe('Linked Places', () => {
  const fixtures = join(import.meta.dirname, 'fixtures/linked-places');
  const schema = JSON.parse(readFileSync(join(fixtures, 'lpf_v2.0.schema.json'), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
  // The one part of the schema that is elsewhere: a citation of the whole collection, which is not written.
  ajv.addSchema({ $id: 'https://whgazetteer.org/schema/csl-citation.json', type: 'object' });
  const isValid = ajv.compile(schema);

  it.each(briefings)(
    'is valid against the schema of the World Historical Gazetteer: %s',
    (_slug, { briefing, places }) => {
      for (const options of [{}, { siteUrl }, { siteUrl: 'http://localhost:4173' }]) {
        const written: unknown = JSON.parse(only(exportLinkedPlaces(briefing, places, options)));
        isValid(written);
        expect(isValid.errors ?? []).toEqual([]);
      }
    }
  );

  it('is held to a schema that finds faults', () => {
    const written = only(exportLinkedPlaces(complete.briefing, complete.places));
    for (const [from, to] of [
      ['"fclasses"', '"classes"'],
      ['"certain"', '"sure"'],
      ['[57.08,30.29]', '[57.08,130.29]'],
      ['"toponym"', '"name"'],
      ['"2026-11-22"', '"22 November"'],
      ['"relationTo"', '"to"']
    ] as const) {
      const broken = written.replaceAll(from, to).replaceAll('"types"', '"kinds"');
      expect(broken).not.toBe(written);
      expect(isValid(JSON.parse(broken)), to).toBe(false);
    }
  });

  it('gives names by language, links, what it lies in, and how sure the location is', () => {
    const { features } = JSON.parse(
      only(exportLinkedPlaces(kerman.briefing, kerman.places, { siteUrl }))
    ) as { features: Record<string, unknown>[] };
    expect(features).toHaveLength(58);
    const tehran = features.find((feature) => String(feature['@id']).endsWith('/kerman/places/tehran/'));
    expect(tehran).toMatchObject({
      properties: { title: 'Tehran', fclasses: ['P'] },
      geometry: { type: 'Point', certainty: 'certain' },
      links: [
        { type: 'exactMatch', identifier: 'wd:Q3616' },
        { type: 'exactMatch', identifier: 'gn:112931' }
      ],
      relations: [{ relationTo: 'https://example.org/maps/kerman/places/iran/', label: 'Iran' }]
    });
    expect(tehran?.['names']).toContainEqual({ toponym: 'تهران', lang: 'fa' });
    const karabakh = features.find((feature) => String(feature['@id']).endsWith('/nagorno-karabakh/'));
    expect(karabakh?.['geometry']).toMatchObject({
      when: { timespans: [{ start: { earliest: '1991-01-01' }, end: { latest: '1991-12-31' } }] }
    });
  });
});

describe('Markdown', () => {
  const text = only(exportMarkdown(kerman.briefing, { siteUrl }));

  it('holds the words of every passage, note and stop, every voice, place and source', () => {
    const tree = unified().use(remarkParse).parse(text);
    const parts: string[] = [];
    visit(tree, (node) => {
      if ('value' in node) parts.push(node.value);
      else if (node.type !== 'emphasis' && node.type !== 'strong') parts.push('\n');
    });
    const plain = parts
      .join('')
      .replace(/ \[\d+\]/g, '')
      .replace(/\s+/g, ' ');
    const { passages, notes, tour, places, sources, voices } = kerman.briefing;
    for (const { body } of [...passages, ...notes, ...tour.map(({ narration }) => ({ body: narration }))]) {
      for (const line of toPlainText(body).split('\n')) expect(plain).toContain(line.replace(/\s+/g, ' '));
    }
    for (const { name } of [...places, ...voices]) expect(plain).toContain(name);
    for (const { title } of sources) expect(plain).toContain((title ?? '').replace(/\s+/g, ' '));
  });

  it('numbers places as in its list', () => {
    const order = kerman.briefing.places.findIndex(({ id }) => id === 'tehran') + 1;
    expect(text).toContain(`Tehran \\[${order}]`);
    expect(text).toMatch(
      new RegExp(`^${order}\\. \\*\\*Tehran\\*\\* \\(city\\) · 35\\.6739, 51\\.4224`, 'm')
    );
  });

  it('has no directives, no links of ours and no HTML', () => {
    for (const { briefing } of [kerman, complete, hostile]) {
      const markdown = only(exportMarkdown(briefing));
      expect(markdown).not.toMatch(/^:::|\]\((?:place|flow):/m);
      const kinds = new Set<string>();
      visit(unified().use(remarkParse).parse(markdown), (node) => void kinds.add(node.type));
      expect([...kinds]).not.toContain('html');
    }
  });

  it('says whose claim a passage is, when, and from where', () => {
    expect(only(exportMarkdown(complete.briefing))).toContain(
      '— Iranian officials · 3 January 2024 · Sources: 1 ¶7 “15 minutes apart”, 2'
    );
  });
});

describe('Web annotations', () => {
  it('are those that the site publishes', () => {
    const { files } = exportWebAnnotation(kerman.briefing, { siteUrl });
    const collection = JSON.parse(files.get('kerman.annotations.jsonld') ?? '') as { total: number };
    const quotations = kerman.briefing.passages.flatMap(({ citations }) =>
      citations.filter(({ quotation }) => quotation)
    );
    expect(collection.total).toBe(kerman.briefing.mentions.length + quotations.length);
  });
});
