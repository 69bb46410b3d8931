import type { Geometry } from 'geojson';
import { isSlug } from '#lib/text/slug.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { field, isRecord, textField } from './foreign-json.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import { paragraphsToMarkdown } from './markdown-text.ts';
import { isOwnPlace, maxNameLength, readOwnProperties } from './place-properties.ts';
import { soundGeometry } from './sound-geometry.ts';
import type { ToldPlace } from './told-places.ts';

const nameKeys = ['title', 'name', 'Name', 'NAME'] as const;
const textKeys = ['text', 'description', 'desc', 'notes', 'action'] as const;
/** The properties of our own export; `passages` and `notes` are what it adds for other tools. */
const ownKeys = [
  ...[
    'id',
    'names',
    'kind',
    'certainty',
    'precisionMeters',
    'within',
    'wikidata',
    'geonames',
    'role',
    'weight'
  ],
  ...['source', 'outline', 'when', 'passages']
];
const known = new Set<string>([...nameKeys, ...textKeys, ...ownKeys]);

/** Reads the features of a collection as places and what their properties tell of them, in order. */
export function readFeatures(features: readonly unknown[], findings: ImportFindings): ToldPlace[] {
  const ids = new ImportIds();
  const unread = new Map<string, number>();
  const told = features.flatMap((feature, index): ToldPlace[] => {
    const where = `features[${index}]`;
    if (!isRecord(feature) || field(feature, 'type') !== 'Feature') {
      findings.dropped(where, `an entry that is no Feature was left out: ${shown(feature)}`);
      return [];
    }
    const properties = field(feature, 'properties');
    for (const key of Object.keys(isRecord(properties) ? properties : {})) {
      if (!known.has(key) && !key.startsWith('name:')) unread.set(key, (unread.get(key) ?? 0) + 1);
    }
    const geometry = readGeometry(field(feature, 'geometry'), `${where}.geometry`, findings);
    const markdown = readTexts(properties, `${where}.properties`, findings);
    return [
      {
        place: {
          kind: isArea(geometry) ? 'region' : 'site',
          certainty: geometry === null ? 'unknown' : 'approximate',
          weight: markdown === '' ? 'mentioned' : 'supporting',
          ...readOwnProperties(properties),
          ...readIdentity(feature, properties, index, ids, findings),
          geometry
        },
        markdown
      }
    ];
  });
  for (const [key, count] of unread) {
    findings.dropped(
      'features',
      `the property ${shown(key)} of ${count === 1 ? 'one feature' : `${count} features`} was left out`
    );
  }
  return told;
}

/** A geometry as it can be drawn, what was changed being told; null, and told, where none is left. */
export function readGeometry(value: unknown, where: string, findings: ImportFindings): Geometry | null {
  if (value === null || value === undefined) return null;
  const { geometry, remarks } = soundGeometry(value);
  for (const remark of remarks) findings.changed(where, remark);
  if (geometry === null) findings.dropped(where, 'no sound geometry is left: the place has no location');
  return geometry;
}

/** Whether a geometry is an area. */
export function isArea(geometry: Geometry | null): boolean {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

function readIdentity(
  feature: unknown,
  properties: unknown,
  index: number,
  ids: ImportIds,
  findings: ImportFindings
): { id: string; name: string } {
  const isOwn = isOwnPlace(readOwnProperties(properties));
  const words = isOwn ? textField(properties, 'name') : htmlWords(textField(properties, ...nameKeys));
  const written = cutText(cleanLine(words), maxNameLength);
  const wanted = textField(feature, 'id') || textField(properties, 'id');
  const name = written || cutText(cleanLine(wanted), maxNameLength) || `Place ${index + 1}`;
  if (written === '')
    findings.changed(`features[${index}]`, `a feature without a name became ${shown(name)}`);
  const id = isSlug(wanted) ? ids.take(wanted, 'place') : ids.make(written || wanted, 'place', index + 1);
  if (isSlug(wanted) && id !== wanted)
    findings.changed(`features[${index}].id`, `the id ${shown(wanted)} became ${id}`);
  return { id, name };
}

/** The texts of a feature one after the other, each once; of our own export what it tells of the place. */
function readTexts(properties: unknown, where: string, findings: ImportFindings): string {
  const isOwn = typeof field(properties, 'passages') === 'string';
  const keys = isOwn ? ['passages', 'notes'] : textKeys;
  const texts = new Map<string, string>();
  for (const key of keys) {
    const text = textField(properties, key);
    if (text !== '' && !texts.has(text)) texts.set(text, key);
  }
  return [...texts]
    .map(([text, key]) => (isOwn ? paragraphsToMarkdown(text) : readHtml(text, `${where}.${key}`, findings)))
    .filter((markdown) => markdown !== '')
    .join('\n\n');
}
