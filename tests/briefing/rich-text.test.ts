import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, plainMentions, toPlainText, type Block, type Inline } from '#lib/briefing/rich-text.ts';

const words = fc.constantFrom('Kerman', ' ', 'کرمان', '👩‍🚀', '𐎠', 'e\u0301', '.', '');
const { inline, block } = fc.letrec<{ inline: Inline; inlines: Inline[]; block: Block; blocks: Block[] }>(
  (tie) => {
    const children = tie('inlines');
    return {
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc.constant({ kind: 'break' as const }),
        words.map((value) => ({ kind: 'code' as const, value })),
        fc.record({ kind: fc.constantFrom('emphasis' as const, 'strong' as const), children }),
        fc.record({
          kind: fc.constant('link' as const),
          href: fc.constant('https://example.org/'),
          children
        }),
        fc.record({
          kind: fc.constant('flow' as const),
          from: fc.constant('a'),
          to: fc.constant('b'),
          children
        }),
        fc.record({
          kind: fc.constant('mention' as const),
          place: fc.constantFrom('kerman', 'tehran'),
          children
        })
      ),
      inlines: fc.array(tie('inline'), { maxLength: 4 }),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ kind: fc.constant('paragraph' as const), children }),
        fc.record({ kind: fc.constant('heading' as const), depth: fc.constant(3 as const), children }),
        words.map((value) => ({ kind: 'code' as const, value })),
        fc.constant({ kind: 'rule' as const }),
        fc.record({ kind: fc.constant('quotation' as const), blocks: tie('blocks') }),
        fc.record({
          kind: fc.constant('list' as const),
          start: fc.constant(null),
          items: fc.array(tie('blocks'), { maxLength: 3 })
        })
      ),
      blocks: fc.array(tie('block'), { maxLength: 4 })
    };
  }
);
const blocks = fc.array(block, { maxLength: 5 });

/** The mentions of blocks in the order in which they end, as one reads. */
function mentionsIn(value: unknown): Extract<Inline, { kind: 'mention' }>[] {
  if (Array.isArray(value)) return value.flatMap(mentionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(mentionsIn);
  return 'kind' in value && value.kind === 'mention'
    ? [...inner, value as Extract<Inline, { kind: 'mention' }>]
    : inner;
}

describe('plain text', () => {
  it('has the words without marks, a space for a break, a line for each block that holds words', () => {
    const body: Block[] = [
      {
        kind: 'paragraph',
        children: ['In ', { kind: 'strong', children: [{ kind: 'mention', place: 'kerman', children: ['Kerman'] }] }, { kind: 'break' }, { kind: 'code', value: 'x' }] // prettier-ignore
      },
      { kind: 'rule' },
      {
        kind: 'list',
        start: 1,
        items: [
          [{ kind: 'paragraph', children: ['one'] }],
          [{ kind: 'quotation', blocks: [{ kind: 'heading', depth: 4, children: ['two'] }] }]
        ]
      },
      { kind: 'code', value: 'a\nb' }
    ];
    expect(toPlainText(body)).toBe('In Kerman x\none\ntwo\na\nb');
    expect(plainMentions(body)).toEqual([{ place: 'kerman', start: 3, end: 9 }]);
  });

  it('counts code points', () => {
    const mention: Inline = { kind: 'mention', place: 'kerman', children: ['𐎠b'] };
    expect(plainMentions([{ kind: 'paragraph', children: ['👩‍🚀 ', mention] }])).toEqual([
      { place: 'kerman', start: 4, end: 6 }
    ]);
  });

  it('locates every mention at its own words, whatever holds it', () => {
    fc.assert(
      fc.property(blocks, (blocks) => {
        const characters = Array.from(toPlainText(blocks));
        const located = plainMentions(blocks);
        const mentions = mentionsIn(blocks);
        expect(located.map(({ place }) => place)).toEqual(mentions.map(({ place }) => place));
        located.forEach(({ start, end }, index) => {
          expect(characters.slice(start, end).join('')).toBe(inlineText(mentions[index]?.children ?? []));
        });
      })
    );
  });

  it('is the same as that of its parts, line by line', () => {
    const isWordless = (block: Block): boolean =>
      plainMentions([block]).length === 0 && toPlainText([block]) === '';
    fc.assert(
      fc.property(blocks, (blocks) => {
        const kept = blocks.filter((block) => !isWordless(block));
        expect(toPlainText(kept)).toBe(kept.map((block) => toPlainText([block])).join('\n'));
      })
    );
  });

  it('joins the words of inline text without adding any', () => {
    fc.assert(
      fc.property(fc.array(inline), (children) => {
        expect(inlineText(children)).toBe(children.map((child) => inlineText([child])).join(''));
      })
    );
  });
});
