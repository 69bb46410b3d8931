import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import { labelNames } from '#lib/briefing/label-names.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const [some] = smallBriefing.places as [Place];
const named = (id: string, name: string, change: Partial<Place> = {}): Place => ({
  ...some,
  id,
  name,
  ...change
});

describe('labelNames', () => {
  it('leaves out a word that ends the names of three places of one kind, unless another place is called so', () => {
    const province = { kind: 'province', weight: 'supporting' } as const;
    const names = labelNames([
      named('a', 'Ankara Province', province),
      named('v', 'Van Province', province),
      named('i', 'İzmir Province', province),
      named('ankara', 'Ankara', { kind: 'city' })
    ]);
    expect([...names.values()]).toEqual(['Ankara Province', 'Van', 'İzmir', 'Ankara']);
  });

  it('keeps a word that only two share', () => {
    const province = { kind: 'province' } as const;
    const names = labelNames([named('v', 'Van Province', province), named('h', 'Hatay Province', province)]);
    expect([...names.values()]).toEqual(['Van Province', 'Hatay Province']);
  });

  it('leaves out brackets, and of a long name what follows its first comma', () => {
    const names = labelNames([
      named('s', 'Stepanakert (Khankendi)'),
      named('d', 'Dahieh, southern suburbs of Beirut')
    ]);
    expect([...names.values()]).toEqual(['Stepanakert', 'Dahieh']);
  });
});
