import { createRequire } from 'node:module';

/** A bundled TrueType font: the family that it calls itself, its weight, where it is on this machine. */
export interface FontFile {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly path: string;
}

const { resolve } = createRequire(import.meta.url);

function fontFile(family: string, weight: 400 | 600): FontFile {
  const folder = family.toLowerCase().replaceAll(' ', '-');
  const name = `${weight}${weight === 400 ? 'Regular' : 'SemiBold'}`;
  const path = resolve(`@expo-google-fonts/${folder}/${name}/${family.replaceAll(' ', '')}_${name}.ttf`);
  return { family, weight, path };
}

/** The family of titles and of reading. */
export const serifFamily = 'Source Serif 4';

/**
 * The faces of the still map and the card, all under the SIL Open Font License: the page's sans with its Arabic,
 * Hebrew and Armenian companions, and its serif. The order is the order in which a character looks for its face.
 */
export const fontFiles: readonly FontFile[] = [
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Armenian',
  serifFamily
].flatMap((family) => [fontFile(family, 400), fontFile(family, 600)]);
