import { cleanLine } from './clean-text.ts';
import { isObject, member, parseJson, textOf } from './foreign-values.ts';
import type { ImportFindings } from './import-findings.ts';
import type { ForeignFiles, ImportedPlace } from './imported-briefing.ts';
import { mergeGeometries } from './merge-geometries.ts';
import { soundGeometry } from './sound-geometry.ts';

/**
 * A GeoJSON file of the folder as one place, its features together: named by its only feature, else by the file. Null,
 * and told, where the file is elsewhere, is missing or holds nothing that can be drawn.
 */
export function readOverlay(
  path: string,
  where: string,
  files: ForeignFiles,
  findings: ImportFindings
): ImportedPlace | null {
  if (/^(?:https?:)?\/\//i.test(path)) {
    findings.dropped(
      where,
      `the overlay ${path} was left out: it is on another site, and nothing is fetched`
    );
    return null;
  }
  const file = findFile(path, files);
  const content = file === undefined ? undefined : files.get(file);
  if (file === undefined || typeof content !== 'string') {
    findings.dropped(where, `the overlay ${path} was left out: the folder has no such text file`);
    return null;
  }
  const about = findings.about(file);
  const json = parseJson(file, content.replace(/^\ufeff/, ''));
  if (json.kind === 'refused') {
    about.dropped(json.where, json.message);
    return null;
  }
  const features = featuresOf(json.value);
  const geometries = features.flatMap((feature, index) => {
    const { geometry, remarks } = soundGeometry(feature.geometry);
    for (const remark of remarks) about.changed(`features[${index}].geometry`, remark);
    return geometry ?? [];
  });
  const geometry = mergeGeometries(geometries);
  if (geometry === null) {
    about.dropped('features', 'the overlay was left out: it holds nothing that can be drawn');
    return null;
  }
  if (features.length > 1) about.changed('features', `${features.length} features became one place`);
  const base = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ');
  const own = features.length === 1 ? (features[0]?.name ?? '') : '';
  return {
    id: 'overlay',
    name: cleanLine(own || base).slice(0, 300) || 'overlay',
    kind: 'region',
    certainty: 'approximate',
    weight: 'supporting',
    source: file,
    geometry
  };
}

/** The file of that path, or the only one of that name in the folder. */
function findFile(path: string, files: ForeignFiles): string | undefined {
  const wanted = path.replace(/^\.?\//, '');
  if (files.has(wanted)) return wanted;
  const found = [...files.keys()].filter(
    (name) => name.endsWith(`/${wanted}`) || name.split('/').at(-1) === wanted.split('/').at(-1)
  );
  return found.length === 1 ? found[0] : undefined;
}

interface OverlayFeature {
  readonly geometry: unknown;
  readonly name: string;
}

function featuresOf(value: unknown): OverlayFeature[] {
  const list = member(value, 'type') === 'FeatureCollection' ? member(value, 'features') : [value];
  return (Array.isArray(list) ? list : []).map((feature: unknown) => {
    const isFeature = member(feature, 'type') === 'Feature';
    const properties = member(feature, 'properties');
    const named = isObject(properties)
      ? Object.keys(properties).find(
          (key) => /^(?:name|title|label)$/i.test(key) && textOf(member(properties, key)) !== ''
        )
      : undefined;
    return {
      geometry: isFeature ? member(feature, 'geometry') : feature,
      name: named === undefined ? '' : textOf(member(properties, named))
    };
  });
}
