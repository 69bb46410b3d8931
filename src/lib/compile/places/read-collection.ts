import { checkMembers } from './check-members.ts';
import { countPositions } from './count-positions.ts';
import { isJsonObject, showJson, type PlacesContext } from './places-context.ts';
import { maxFeatures, maxPositions } from './places-limits.ts';

/** The entries of a FeatureCollection, once it is one and within its limits; else none, and the reason reported. */
export function readCollection(value: unknown, context: PlacesContext): readonly unknown[] {
  const { report } = context;
  if (!isJsonObject(value) || value['type'] !== 'FeatureCollection') {
    const found = isJsonObject(value) ? `an object of the type ${showJson(value['type'])}` : showJson(value);
    report(
      'geojson-not-collection',
      isJsonObject(value) && Object.hasOwn(value, 'type') ? ['type'] : [],
      `found ${found}, expected a FeatureCollection`,
      'write { "type": "FeatureCollection", "features": [ … ] }'
    );
    return [];
  }
  const features = value['features'];
  if (!Array.isArray(features)) {
    report(
      'geojson-not-collection',
      Object.hasOwn(value, 'features') ? ['features'] : [],
      `found ${showJson(features)} as features, expected a list`,
      'write "features": [ … ]'
    );
    return [];
  }
  if (features.length > maxFeatures) {
    report(
      'geojson-features-too-many',
      ['features', maxFeatures],
      `found ${features.length} features, expected at most ${maxFeatures}`,
      'keep the places that the text names'
    );
    return [];
  }
  const excess = firstBeyond(features);
  if (excess !== null) {
    report(
      'geojson-positions-too-many',
      ['features', excess],
      `found more than ${maxPositions} positions up to this feature, expected at most ${maxPositions} in all`,
      'simplify the outlines'
    );
    return [];
  }
  checkMembers(value, [], 'collection', context);
  return features;
}

/** The feature with which the positions become too many; null where they do not. */
function firstBeyond(features: readonly unknown[]): number | null {
  let positions = 0;
  for (const [index, feature] of features.entries()) {
    positions += countPositions(feature);
    if (positions > maxPositions) return index;
  }
  return null;
}
