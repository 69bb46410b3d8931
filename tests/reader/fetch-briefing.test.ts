import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBriefing } from '#lib/reader/client/fetch-briefing.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const ofPage = {
  briefing: JSON.stringify(smallBriefing),
  places: '{"type":"FeatureCollection","features":[]}'
};
const { signal } = new AbortController();

/** What the site has now, and what it was asked for. */
let site = ofPage;
let renewals = 0;

/** A page of the edition, made with the data of then. */
function open(edition: string): void {
  const marks: Readonly<Record<string, string>> = {
    'meta[name="dateline:data"]': `${digest(ofPage.briefing)},${digest(ofPage.places)}`,
    'meta[property="article:modified_time"]': edition
  };
  vi.stubGlobal('document', { querySelector: (selector: string) => ({ content: marks[selector] ?? '' }) });
}

beforeEach(() => {
  site = ofPage;
  renewals = 0;
  vi.stubGlobal('fetch', async (url: string, { integrity }: RequestInit = {}) => {
    const text = url.endsWith('briefing.json') ? site.briefing : site.places;
    if (integrity !== undefined && integrity !== digest(text)) throw new TypeError('Failed to fetch');
    return new Response(text);
  });
  open(smallBriefing.edition);
});
afterEach(() => void vi.unstubAllGlobals());

const fetchNow = (isNewer: boolean) =>
  fetchBriefing('/kerman/', signal, async () => {
    renewals += 1;
    return isNewer;
  });

describe('the data of a page', () => {
  it('that is what the page was made with is read, and no page is asked for again', async () => {
    expect((await fetchNow(true)).kind).toBe('fetched');
    expect(renewals).toBe(0);
  });

  it('that was published since has the page loaded anew', async () => {
    site = { ...ofPage, briefing: JSON.stringify({ ...smallBriefing, edition: '2027-01-02' }) };
    expect(await fetchNow(true)).toEqual({ kind: 'renewing' });
    expect(renewals).toBe(1);
  });

  it('that is of another edition is not read with a page that is still the one before', async () => {
    site = { ...ofPage, briefing: JSON.stringify({ ...smallBriefing, edition: '2027-01-02' }) };
    expect(await fetchNow(false)).toEqual({
      kind: 'other-edition',
      page: smallBriefing.edition,
      data: '2027-01-02'
    });
  });

  it('that something on the way wrote otherwise is read, where it is of the same edition', async () => {
    site = { ...ofPage, briefing: JSON.stringify(smallBriefing, null, 2) };
    expect((await fetchNow(false)).kind).toBe('fetched');
    expect(renewals).toBe(1);
  });

  it('whose places alone were published anew has the page loaded anew, too', async () => {
    site = { ...ofPage, places: '{"type":"FeatureCollection","features":[], "bbox":[0,0,1,1]}' };
    expect(await fetchNow(true)).toEqual({ kind: 'renewing' });
  });
});
