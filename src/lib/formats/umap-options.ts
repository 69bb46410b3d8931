import { field, isRecord, listOf, textField } from './foreign-json.ts';
import { shown, type ImportFindings } from './import-findings.ts';

/** Where layers and features keep their settings, by age of the file. */
const optionKeys = ['_umap_options', '_storage', '_storage_options', 'options'] as const;

/** The settings of a layer or of a feature's properties; an empty object without any. */
export function umapOptions(of: unknown): unknown {
  for (const key of optionKeys) {
    const options = field(of, key);
    if (isRecord(options)) return options;
  }
  // The oldest layers keep them beside the features.
  const properties = field(of, 'properties');
  return isRecord(properties) ? properties : {};
}

/** What of a feature a popup shows, without its name as heading: its own template, else the layer's, else the map's. */
export function umapTemplate(...settings: readonly unknown[]): string {
  const template = settings
    .map((options) => textField(options, 'popupContentTemplate', 'popupTemplate'))
    .find(isTemplate);
  return (
    (template ?? '{description}').replace(/^#{1,3}\s*\{(?:name|title)\}\s*$/gm, '').trim() || '{description}'
  );
}

/** Older files name one of a few popups here (`Default`, `Table`, `GeoRSSImage`): only braces make a template. */
function isTemplate(text: string): boolean {
  return text.includes('{');
}

/** Tells what of a map there is no room for. */
export function umapUnread(map: unknown, findings: ImportFindings): void {
  const properties = field(map, 'properties');
  const tiles = field(properties, 'tilelayer');
  if (isRecord(tiles)) {
    const name = textField(tiles, 'name', 'url_template');
    findings.dropped(
      'properties.tilelayer',
      `the background ${shown(name)} was left out: a briefing has its own map`
    );
  }
  if (field(map, 'geometry') !== undefined) {
    findings.changed('geometry', 'centre and zoom of the map gave way to a view of all places');
  }
  if (isRecord(field(properties, 'slideshow'))) {
    findings.changed(
      'properties.slideshow',
      'the slideshow became a tour of the features that have a description'
    );
  }
  const layers = listOf(field(map, 'layers'));
  const styled = layers.filter((layer) => {
    const options = umapOptions(layer);
    return ['color', 'iconClass', 'iconUrl', 'weight', 'opacity', 'fillOpacity'].some(
      (key) => field(options, key) !== undefined
    );
  });
  if (styled.length > 0) {
    findings.dropped('layers', `colours, icons and line widths of ${styled.length} layers were left out`);
  }
  layers.forEach((layer, index) => {
    const options = umapOptions(layer);
    for (const key of ['rules', 'filters', 'fields']) {
      const found = field(options, key);
      const isEmpty =
        found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0);
      if (!isEmpty && !(isRecord(found) && Object.keys(found).length === 0)) {
        findings.dropped(`layers[${index}].${key}`, `${key} of the layer were left out`);
      }
    }
  });
}
