import type { Place } from '#lib/briefing/briefing.ts';

/** Names in the ground that would be there twice. */
export interface LabelledNames {
  /** Of countries and settlements. */
  readonly places: readonly string[];
  /** Of provinces, which share their names with towns. */
  readonly provinces: readonly string[];
}

/** What a briefing labels itself, in every language, because the ground may write a name in another form. */
export function labelledNames(places: readonly Pick<Place, 'kind' | 'name' | 'names'>[]): LabelledNames {
  const namesOf = (some: typeof places) => [
    ...new Set(some.flatMap(({ name, names }) => [name, ...Object.values(names)]))
  ];
  const isProvince = ({ kind }: Pick<Place, 'kind'>) => kind === 'province';
  return {
    places: namesOf(places.filter((place) => !isProvince(place))),
    provinces: namesOf(places.filter(isProvince))
  };
}
