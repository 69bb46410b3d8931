import { z } from 'zod';

/** The item types of CSL 1.0.2. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage'
] as const;

const text = z.string({ error: 'expected text' });
const number = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,4}$/)
      .transform(Number)
  ],
  {
    error: 'expected a number'
  }
);

const dates = { error: 'expected one or two lists of year, month and day' };

/** A CSL date as Zotero writes it, with numbers or their text. */
export const cslDate = z.object(
  {
    'date-parts': z
      .array(z.array(number, dates).min(1, dates).max(3, dates), dates)
      .min(1, dates)
      .max(2, dates)
      .optional(),
    literal: text.optional(),
    raw: text.optional()
  },
  { error: 'expected { "date-parts": [[2024, 1, 3]] }' }
);

const cslName = z.object(
  { family: text.optional(), given: text.optional(), literal: text.optional() },
  { error: 'expected { "family": …, "given": … } or { "literal": … }' }
);

/** The fields of an item that the interface shows, each by itself; all others of CSL-JSON may stand beside them. */
export const sourceShape = {
  title: text,
  author: z.array(cslName, { error: 'expected a list of names' }),
  'container-title': text,
  publisher: text,
  issued: cslDate,
  accessed: cslDate,
  URL: text,
  DOI: text,
  language: text,
  note: text,
  genre: text
};
