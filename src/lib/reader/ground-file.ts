import { results } from '../../../geodata/basemap/provenance.json';

/** The ground's archive, relative to the root of the site; null where none has been built. */
export const groundFile: string | null =
  results
    .map(({ file }) => file)
    .find((file) => file.endsWith('.pmtiles'))
    ?.replace(/^static\//, '') ?? null;
