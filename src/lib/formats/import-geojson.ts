import { textMember } from './export-geojson.ts';
import { field, listOf, readForeignJson, refuse, textField } from './foreign-json.ts';
import { readFeatures } from './geojson-features.ts';
import { htmlWords } from './html-to-markdown.ts';
import { ImportFindings, shown } from './import-findings.ts';
import type { Importer } from './imported-briefing.ts';
import { parseImportedText } from './parse-imported-text.ts';
import { tellMap } from './told-places.ts';
import { withinPlaces } from './within-places.ts';

/** A briefing may have so many places. */
const maxFeatures = 20_000;

/**
 * GeoJSON (RFC 7946): a FeatureCollection, a Feature or a bare geometry. `title` or `name` becomes the place's name;
 * `text`, `description`, `desc`, `notes` and `action` (HTML or plain text) a passage that mentions it; other properties
 * are reported. An export of ours is restored whole. A `crs` other than WGS 84 is refused: its numbers are not degrees.
 */
export const importGeojson: Importer = (files) => {
  const read = readForeignJson(files, ['.geojson', '.json']);
  if (read.kind === 'refused') return read;
  const { file, value } = read;
  const crs = foreignCrs(value);
  if (crs !== null) {
    const message = `the coordinates are in ${shown(crs)}, and GeoJSON is always WGS 84`;
    return refuse(file, 'crs', message, 'save it in WGS 84 (EPSG:4326): any GIS can');
  }
  const features = toFeatures(value);
  if (features === null || features.length === 0) {
    const message = features === null ? 'the file is not GeoJSON' : 'the file has no features';
    return refuse(file, '', message, 'export a FeatureCollection');
  }
  if (features.length > maxFeatures) {
    const message = `found ${features.length} features, and a briefing has at most ${maxFeatures}`;
    return refuse(file, 'features', message, 'take out those that the text does not need');
  }
  const findings = new ImportFindings(file);
  const told = withinPlaces(readFeatures(features, findings), findings);
  if (told.length === 0) {
    return refuse(file, 'features', 'none of the features is one', 'export a FeatureCollection of Features');
  }
  const places = told.map(({ place }) => place);
  const carried = field(value, textMember);
  const ids = new Set(places.map(({ id }) => id));
  const text = carried === undefined ? null : parseImportedText(carried, ids, textMember, findings);
  if (text !== null) {
    return { kind: 'imported', briefing: { ...text, places }, findings: findings.list };
  }
  const properties = field(value, 'properties');
  const summary = htmlWords(textField(value, 'description') || textField(properties, 'description'));
  const briefing = tellMap(
    {
      title:
        htmlWords(textField(value, 'title', 'name') || textField(properties, 'title', 'name')) ||
        bareName(file),
      summary,
      places: told
    },
    findings
  );
  return { kind: 'imported', briefing, findings: findings.list };
};

/** The name of a file without folder and ending. */
export function bareName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '') || file;
}

/** The features of any GeoJSON object; null for what is none. A bare geometry is a feature without properties. */
function toFeatures(value: unknown): readonly unknown[] | null {
  const type = field(value, 'type');
  if (type === 'FeatureCollection') return listOf(field(value, 'features'));
  if (type === 'Feature') return [value];
  const isGeometry = Array.isArray(field(value, 'coordinates')) || Array.isArray(field(value, 'geometries'));
  return typeof type === 'string' && isGeometry ? [{ type: 'Feature', geometry: value }] : null;
}

/** The name of a coordinate reference system that is not WGS 84 with longitude first; null where there is none. */
function foreignCrs(value: unknown): string | null {
  const crs = field(value, 'crs');
  if (crs === undefined || crs === null) return null;
  const name = textField(field(crs, 'properties'), 'name', 'code', 'href') || JSON.stringify(crs);
  return /(?:CRS84|EPSG:{1,2}(?:[\d.]*:)?4326|WGS\s*_?84)$/i.test(name) ? null : name;
}
