import { z } from 'zod';
import type { Block, Inline } from '#lib/briefing/rich-text.ts';

const id = z.string();

/** `Inline` of `briefing.json`. */
export const inlineSchema: z.ZodType<Inline> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.object({ kind: z.literal('mention'), place: id, children }),
      z.object({ kind: z.literal('flow'), from: id, to: id, children }),
      z.object({ kind: z.literal('link'), href: z.string(), children }),
      z.object({ kind: z.enum(['emphasis', 'strong']), children }),
      z.object({ kind: z.literal('code'), value: z.string() }),
      z.object({ kind: z.literal('break') })
    ])
  )
  .meta({ id: 'Inline', description: 'Words, and what they are.' });

const children = z.array(inlineSchema);

/** `Block` of `briefing.json`. */
export const blockSchema: z.ZodType<Block> = z
  .lazy(() =>
    z.union([
      z.object({ kind: z.literal('paragraph'), children }),
      z.object({
        kind: z.literal('heading'),
        depth: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
        children
      }),
      z.object({
        kind: z.literal('list'),
        start: z
          .int()
          .nullable()
          .meta({ description: 'The first number; null where the list is not numbered.' }),
        items: z.array(blocks)
      }),
      z.object({ kind: z.literal('quotation'), blocks }),
      z.object({ kind: z.literal('code'), value: z.string() }),
      z.object({ kind: z.literal('rule') })
    ])
  )
  .meta({ id: 'Block', description: 'A paragraph, heading, list, quotation, code or rule.' });

const blocks = z.array(blockSchema);
