import { describe, expect, it } from 'vitest';
import { shareEmbeds } from '#lib/reader/publisher/share-embeds.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const page = new URL('https://example.org/maps/small/');

describe('what the share dialog offers to publishers', () => {
  it('opens at the place that is open, in every form', () => {
    const { embeds, builder } = shareEmbeds(
      smallBriefing,
      { kind: 'place', id: 'kerman', flow: null },
      page,
      en
    );
    expect(builder).toBe('https://example.org/maps/small/embed/?at=places/kerman');
    expect(embeds.map(({ code }) => code)).toEqual([
      expect.stringMatching(
        /^<map-briefing src="https:\/\/example\.org\/maps\/embed\/small\/" at="places\/kerman"[^>]*><a /
      ),
      expect.stringMatching(
        /^<iframe [^>]*at=places\/kerman"[^>]*title="Kerman – A small briefing"[^]*embed\.js/
      ),
      expect.stringMatching(/^<iframe [^>]*at=places\/kerman"[^>]*><\/iframe>$/),
      'https://example.org/maps/small/places/kerman/',
      '<a href="https://example.org/maps/small/places/kerman/">Kerman – A small briefing</a>'
    ]);
  });

  it('is of the whole briefing at a passage, where no embed opens', () => {
    const { embeds, builder } = shareEmbeds(smallBriefing, { kind: 'passage', id: 'first' }, page, en);
    expect(builder).toBe('https://example.org/maps/small/embed/');
    expect(embeds[0]?.code).not.toContain('at=');
  });
});
