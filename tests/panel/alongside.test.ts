import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { anchorCitations, paragraphsBeside, unanchored } from '#lib/panel/alongside/anchor-citations.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const briefing: Briefing = { ...smallBriefing, about: 'article' };
const filler = (number: number) =>
  `This is paragraph number ${number} of the copy, and it says nothing at all here.`;
const copyOf = (...paragraphs: string[]) => ['The article', ...paragraphs].join('\n\n');
const whole = copyOf(...[1, 2, 3, 4, 5, 6].map(filler), 'The two were only a few minutes apart, it says.');

describe('reading alongside', () => {
  it('finds a quotation in the paragraph that the passage cites', () => {
    const copy = anchorCitations(briefing, whole);
    expect(copy.paragraphs).toHaveLength(7);
    expect(paragraphsBeside(copy, 'first')).toEqual([
      { number: 7, text: copy.paragraphs[6], quoted: [{ start: 24, end: 37 }] }
    ]);
    expect(unanchored(copy)).toEqual([]);
  });

  it('follows a quotation to the paragraph where it stands', () => {
    const copy = anchorCitations(
      briefing,
      copyOf('They went off minutes apart, twelve of them, it says here.')
    );
    expect(copy.citations[0]?.anchor?.kind).toBe('elsewhere');
    expect(paragraphsBeside(copy, 'first')[0]?.number).toBe(1);
  });

  it('lists quotations that are not in the copy, and shows the cited paragraph without a mark', () => {
    const copy = anchorCitations(briefing, copyOf(...[1, 2, 3, 4, 5, 6, 7].map(filler)));
    expect(unanchored(copy).map(({ by }) => by)).toEqual(['first']);
    expect(paragraphsBeside(copy, 'first')).toEqual([{ number: 7, text: filler(7), quoted: [] }]);
  });

  it('takes no notice of citations of other sources', () => {
    const copy = anchorCitations(briefing, whole);
    expect(copy.citations.map(({ by }) => by)).toEqual(['first']);
    expect(paragraphsBeside(copy, 'note-1')).toEqual([]);
  });

  it('shows nothing beside a passage whose paragraph the copy does not have', () => {
    const copy = anchorCitations(briefing, copyOf(filler(1)));
    expect(paragraphsBeside(copy, 'first')).toEqual([]);
  });
});
