import type { Position } from 'geojson';

/** What a state line means. Natural Earth draws who is in control; these say where that is not settled. */
export const borderClasses = ['agreed', 'disputed', 'line-of-control', 'claim'] as const;
export type BorderClass = (typeof borderClasses)[number];

interface Rule {
  /** Two states, by Natural Earth's `adm0_a3`, in alphabetical order. */
  readonly between: readonly [string, string];
  readonly class: BorderClass;
  /** Only where the middle of the line falls in here: `[west, south, east, north]`. */
  readonly within?: readonly [number, number, number, number];
  readonly why: string;
}

/**
 * The lines between states that are not agreed, after the classes in Natural Earth's own boundary lines (“Disputed”,
 * “Indefinite”, “Line of control”). Left as agreed, against that layer: lines settled since, and those that only one
 * side's maps doubt.
 */
const rules: readonly Rule[] = [
  {
    between: ['ISR', 'PSX'],
    class: 'disputed',
    why: 'armistice lines of 1949 around the West Bank and Gaza'
  },
  { between: ['ISR', 'SYR'], class: 'line-of-control', why: 'ceasefire line of 1974 east of the Golan' },
  { between: ['ISR', 'LBN'], class: 'disputed', why: 'line of withdrawal of 2000' },
  { between: ['CYN', 'CYP'], class: 'line-of-control', why: 'ceasefire line of 1974' },
  { between: ['CYN', 'ESB'], class: 'line-of-control', why: 'ceasefire line of 1974' },
  { between: ['KOR', 'PRK'], class: 'line-of-control', why: 'military demarcation line of 1953' },
  { between: ['MAR', 'SAH'], class: 'line-of-control', why: 'the sand wall in Western Sahara' },
  { between: ['DZA', 'SAH'], class: 'disputed', why: 'Western Sahara' },
  { between: ['MRT', 'SAH'], class: 'disputed', why: 'Western Sahara' },
  { between: ['RUS', 'UKR'], within: [32, 44, 36, 46.4], class: 'line-of-control', why: 'Crimea' },
  { between: ['KOS', 'SRB'], class: 'disputed', why: 'status of Kosovo' },
  { between: ['SOL', 'SOM'], class: 'disputed', why: 'status of Somaliland' },
  { between: ['DJI', 'SOL'], class: 'disputed', why: 'status of Somaliland' },
  { between: ['ETH', 'SOL'], class: 'disputed', why: 'provisional administrative line of 1950, in part' },
  { between: ['ETH', 'SOM'], class: 'disputed', why: 'provisional administrative line of 1950' },
  { between: ['EGY', 'SDN'], within: [33.2, 21, 38, 24], class: 'disputed', why: 'Halaib and Bir Tawil' },
  { between: ['SDN', 'SDS'], within: [27.5, 9.2, 29.2, 10.4], class: 'disputed', why: 'Abyei' },
  { between: ['ETH', 'SDS'], within: [35.2, 4.5, 36.1, 5.6], class: 'disputed', why: 'Ilemi triangle' },
  { between: ['KEN', 'SDS'], within: [34.3, 4.5, 36.1, 5.6], class: 'disputed', why: 'Ilemi triangle' },
  { between: ['MWI', 'TZA'], class: 'disputed', why: 'Lake Malawi' },
  { between: ['IND', 'PAK'], within: [73, 32.3, 78, 37.5], class: 'line-of-control', why: 'Kashmir' },
  {
    between: ['CHN', 'IND'],
    within: [77, 30, 81, 36.5],
    class: 'disputed',
    why: 'Aksai Chin and the middle sector'
  },
  { between: ['CHN', 'IND'], within: [91, 26.5, 98, 30], class: 'disputed', why: 'Arunachal Pradesh' },
  { between: ['CHN', 'PAK'], class: 'disputed', why: 'the agreement of 1963, which India rejects' },
  { between: ['CHN', 'KAS'], class: 'disputed', why: 'Siachen' },
  { between: ['IND', 'KAS'], class: 'disputed', why: 'Siachen' },
  { between: ['KAS', 'PAK'], class: 'disputed', why: 'Siachen' },
  { between: ['BTN', 'CHN'], class: 'disputed', why: 'Doklam and the north' },
  { between: ['GUY', 'VEN'], class: 'disputed', why: 'Essequibo' },
  { between: ['GUY', 'SUR'], within: [-58, 1.8, -56, 3.5], class: 'disputed', why: 'Tigri' },
  { between: ['FRA', 'SUR'], within: [-55, 2, -53.5, 3.5], class: 'disputed', why: 'Litani and Marouini' },
  { between: ['BLZ', 'GTM'], class: 'disputed', why: 'the claim of Guatemala' },
  {
    between: ['ARG', 'CHL'],
    within: [-73.7, -49.9, -73, -49.2],
    class: 'disputed',
    why: 'Southern Patagonian ice field'
  }
];

/** The class of a line between two states whose middle lies at `[lng, lat]`. */
export function classOfBorder(a: string, b: string, [lng = 0, lat = 0]: Position): BorderClass {
  const [first, second] = [a, b].sort();
  const rule = rules.find(({ between, within }) => {
    if (between[0] !== first || between[1] !== second) return false;
    if (!within) return true;
    const [west, south, east, north] = within;
    return lng >= west && lng <= east && lat >= south && lat <= north;
  });
  return rule?.class ?? 'agreed';
}

/**
 * Lines inside one state's drawn area, by their name in Natural Earth: who claims more than is drawn, and the edges of
 * breakaway regions. Null leaves a line out: it is history (the oblast of 1991 and the ceasefire of 1994 in Karabakh,
 * the line of contact of 2015 in eastern Ukraine).
 */
export function classOfDispute(name: string): BorderClass | null {
  if (['Former USSR oblast in 1991', 'Ceasefire Line 1994', 'Ukrainian claim'].includes(name)) return null;
  return ['Georgian claim', 'Moldovan claim'].includes(name) ? 'line-of-control' : 'claim';
}
