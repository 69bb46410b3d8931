import type { Briefing } from '#lib/briefing/briefing.ts';
import { isOnFace, type Frame } from './fit-frame.ts';
import type { Point } from './point.ts';
import { readStillWorld, type CountryName } from './still-data.ts';

/** A country's name that helps to find one's way, in the briefing's language, in capitals. */
export interface GroundName {
  readonly name: string;
  readonly at: Point;
  readonly rank: number;
}

/**
 * The countries on a face that the briefing does not name itself: the closer the map looks, the smaller ones too.
 * None where the data has no name in the briefing's language.
 */
export function groundNames(briefing: Briefing, frame: Frame): GroundName[] {
  const named = new Set(
    briefing.places.flatMap(({ name, names }) => [name, ...Object.values(names)]).map(fold)
  );
  const smallest = 7 - Math.log2(frame.kilometresPerUnit / 1.5);
  const language = briefing.lang.split('-')[0] ?? '';
  return readStillWorld().countries.flatMap((country): GroundName[] => {
    const name = nameIn(country, language);
    const at = frame.project(country.at);
    if (name === undefined || at === null || !isOnFace(frame, at) || country.rank > smallest) return [];
    if ([...country.names.values()].some((other) => named.has(fold(other)))) return [];
    return [{ name: name.toLocaleUpperCase(briefing.lang), at, rank: country.rank }];
  });
}

function nameIn({ names }: CountryName, language: string): string | undefined {
  return names.get(language === 'en' ? '' : language);
}

const fold = (text: string): string => text.toLocaleLowerCase('und');
