import { z } from 'zod';
import { voiceKinds } from '#lib/briefing/briefing.ts';
import { slugPattern } from '#lib/text/slug.ts';
import { toBounds } from './numbers.ts';
import { isSafeAddress } from './parse-link.ts';

const text = z
  .string({ error: 'expected text; put it in quotation marks' })
  .trim()
  .min(1, { error: 'expected text, found none' });

/** A day that the calendar has, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'expected a day as 2026-11-22' });

const id = z
  .string({ error: 'expected an id' })
  .regex(slugPattern, { error: 'expected 1 to 64 of a-z, 0-9 and hyphens' });

const address = text.refine((value) => /^(https?|mailto):/i.test(value) && isSafeAddress(value), {
  error: 'expected an http, https or mailto address'
});

/** Each front matter entry by its key; which of them a briefing must have is for the rules. */
export const frontMatterShape = {
  title: text,
  summary: text,
  lang: text,
  edition: day,
  about: id,
  view: z.array(z.number()).refine((value) => toBounds(value) !== null, {
    error: 'expected [west, south, east, north] in degrees, south below north'
  }),
  voices: z.record(
    id,
    z.strictObject(
      {
        name: text,
        kind: z.enum(voiceKinds, { error: `expected one of ${voiceKinds.join(', ')}` }),
        place: id.optional()
      },
      { error: 'expected { name: …, kind: … }, and place: … where there is one' }
    ),
    { error: 'expected ids, each with { name: …, kind: … }' }
  ),
  editor: text,
  licence: text,
  corrections: address,
  changes: z.array(z.strictObject({ date: day, text }, { error: 'expected { date: 2026-11-22, text: … }' }), {
    error: 'expected a list of { date: …, text: … }'
  }),
  redirects: z.record(id, id, { error: 'expected old ids, each with its new one' }),
  draft: z.boolean({ error: 'expected true or false' })
};
