/** A FeatureCollection as JSON with one feature a line, so that people can read it and versions can be compared. */
export function collectionText(collection: object): string {
  const members = Object.entries(collection).map(([name, value]: [string, unknown]) =>
    name === 'features' && Array.isArray(value)
      ? `"features": [\n${value.map((feature) => JSON.stringify(feature)).join(',\n')}\n]`
      : `${JSON.stringify(name)}: ${JSON.stringify(value)}`
  );
  return `{\n${members.join(',\n')}\n}\n`;
}
