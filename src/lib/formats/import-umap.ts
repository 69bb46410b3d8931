import type { Camera } from '#lib/briefing/briefing.ts';
import { representativePoint } from '#lib/geo/representative-point.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { field, isRecord, listOf, readForeignJson, refuse, textField } from './foreign-json.ts';
import { isArea, readGeometry } from './geojson-features.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { bareName } from './import-geojson.ts';
import { ImportFindings, shown } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { Importer } from './imported-briefing.ts';
import { maxNameLength } from './place-properties.ts';
import { readNumber } from './sound-position.ts';
import { tellMap, type ToldPlace, type ToldStop } from './told-places.ts';
import { umapOptions, umapTemplate, umapUnread } from './umap-options.ts';
import { fillTemplate, umapTextToHtml } from './umap-text.ts';

/** A briefing may have so many places. */
const maxFeatures = 20_000;

/**
 * A map of uMap, as its full export (`.umap`) holds it, of old and new versions: layers become headings, features
 * places; what has a description a passage, and a stop in the order of the layers. Data that uMap fetches from elsewhere
 * is reported and never fetched; backgrounds, styles, rules and filters are left out.
 */
export const importUmap: Importer = (files) => {
  const read = readForeignJson(files, ['.umap', '.json']);
  if (read.kind === 'refused') return read;
  const { file, value } = read;
  const layers = listOf(field(value, 'layers'));
  if (field(value, 'type') !== 'umap' || layers.length === 0) {
    const message =
      field(value, 'type') === 'umap' ? 'the map has no layers' : 'the file is not a map of uMap';
    return refuse(file, '', message, 'export all data of the map from its share panel, as .umap');
  }
  const count = layers.reduce<number>((sum, layer) => sum + listOf(field(layer, 'features')).length, 0);
  if (count > maxFeatures) {
    const message = `found ${count} features, and a briefing has at most ${maxFeatures}`;
    return refuse(file, 'layers', message, 'take out those that the text does not need');
  }
  const findings = new ImportFindings(file);
  const map = field(value, 'properties');
  const reader = new LayerReader(map, findings);
  layers.forEach((layer, index) => reader.read(layer, index));
  if (reader.places.length === 0) {
    return refuse(
      file,
      'layers',
      'the map has no features',
      'fetched data is not in the file: export the layer itself'
    );
  }
  umapUnread(value, findings);
  const description = textField(map, 'description');
  const title = cutText(htmlWords(textField(map, 'name')), maxNameLength) || bareName(file);
  const briefing = tellMap(
    {
      title,
      summary: htmlWords(umapTextToHtml(description)),
      licence: textField(field(map, 'licence'), 'name') || textField(map, 'licence'),
      places: reader.places,
      tour: reader.tour
    },
    findings
  );
  return { kind: 'imported', briefing, findings: findings.list };
};

/** Collects the features of one layer after the other. */
class LayerReader {
  readonly places: ToldPlace[] = [];
  readonly tour: ToldStop[] = [];
  readonly #ids = new ImportIds();
  readonly #map: unknown;
  readonly #findings: ImportFindings;

  constructor(map: unknown, findings: ImportFindings) {
    this.#map = map;
    this.#findings = findings;
  }

  read(layer: unknown, index: number): void {
    const where = `layers[${index}]`;
    const options = umapOptions(layer);
    const section = cutText(htmlWords(textField(options, 'name')), maxNameLength);
    const remote = textField(field(options, 'remoteData'), 'url');
    if (remote !== '') {
      this.#findings.dropped(
        `${where}.remoteData`,
        `the layer’s data is elsewhere and was not fetched: ${shown(remote)}`
      );
    }
    listOf(field(layer, 'features')).forEach((feature, position) => {
      this.#readFeature(feature, options, section, `${where}.features[${position}]`);
    });
  }

  #readFeature(feature: unknown, layer: unknown, section: string, where: string): void {
    if (!isRecord(feature)) {
      this.#findings.dropped(where, `an entry that is no feature was left out: ${shown(feature)}`);
      return;
    }
    const properties = field(feature, 'properties');
    const options = umapOptions(properties);
    const number = this.places.length + 1;
    const label = textField(layer, 'labelKey') || textField(this.#map, 'labelKey');
    const written = (label && textField(properties, label)) || textField(properties, 'name', 'title');
    const name = cutText(cleanLine(htmlWords(written)), maxNameLength);
    if (name === '') this.#findings.changed(where, `a feature without a name became “Place ${number}”`);
    const geometry = readGeometry(field(feature, 'geometry'), `${where}.geometry`, this.#findings);
    const template = umapTemplate(options, layer, this.#map);
    const text = fillTemplate(template, (key) => textField(properties, key));
    const markdown = readHtml(umapTextToHtml(text), `${where}.properties`, this.#findings);
    const place = {
      id: this.#ids.make(name, 'place', number),
      name: name || `Place ${number}`,
      kind: isArea(geometry) ? ('region' as const) : ('site' as const),
      certainty: geometry === null ? ('unknown' as const) : ('approximate' as const),
      weight: markdown === '' ? ('mentioned' as const) : ('supporting' as const),
      geometry
    };
    this.places.push({ place, markdown, ...(section !== '' && { section }) });
    if (markdown === '') return;
    const zoom = readNumber(field(options, 'zoomTo') ?? field(layer, 'zoomTo'));
    const center = geometry?.type === 'Point' && zoom !== null ? representativePoint(geometry) : null;
    const camera: Camera | null =
      center && zoom !== null && zoom > 0 ? { center, zoom: Math.min(zoom, 22) } : null;
    this.tour.push({ place: place.id, camera });
  }
}
