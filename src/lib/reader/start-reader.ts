import type { Focus } from '#lib/briefing/focus.ts';
import { briefingVersion } from '#lib/briefing/parse-briefing.ts';
import { Session } from '#lib/session/session.svelte.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import { adoptLinks, fixAddresses } from './client/adopt-links.ts';
import { fetchBriefing } from './client/fetch-briefing.ts';
import { firstPaint } from './client/first-paint.ts';
import { followAddress } from './client/follow-address.svelte.ts';
import { markMentions } from './client/mark-mentions.svelte.ts';
import { openCard } from './client/open-card.svelte.ts';
import { openLiveMap } from './client/open-live-map.ts';
import { openPanel } from './client/panel-open.svelte.ts';
import { say } from './client/say-in-map.ts';
import { sayStatus } from './client/say-status.svelte.ts';
import { readAlong } from './client/read-along.svelte.ts';
import { openSheet } from './client/sheet.svelte.ts';
import { openSplit, recallSplit } from './client/split.ts';
import { openTourSlot } from './client/tour-slot.svelte.ts';
import { whenSettled } from './client/when-settled.ts';
import { groundFile } from './ground-file.ts';

/** What the reader starts with. */
export interface ReaderOptions {
  /** The path of the site's root, with a slash at its end. */
  readonly site: string;
  readonly slug: string;
  /** Loads the page anew where the site has been published again, once; says whether it does. */
  renew(): Promise<boolean>;
  /** Undoes everything when aborted. */
  readonly signal: AbortSignal;
}

/**
 * Brings a prerendered page of a briefing to life: its text stays as it is, its links act on the map and
 * the card, and the map is opened beside it. Without the briefing's data the page stays what it was.
 */
export async function startReader(options: ReaderOptions): Promise<void> {
  const { site, slug, signal } = options;
  const root = `${site}${slug}/`;
  const page = document.querySelector('main');
  const section = page?.querySelector<HTMLElement>('[data-map]');
  if (page == null || section == null) return;
  const words = wordsFor(document.documentElement.lang);
  recallSplit(page);
  const fetched = await fetchBriefing(root, signal, options.renew);
  await firstPaint();
  if (signal.aborted || fetched.kind === 'renewing') return;
  if (fetched.kind !== 'fetched') {
    section.dataset['map'] = 'failed';
    // Nothing here could close it: it is part of the page again.
    page.dataset['card'] = 'closed';
    const reload = { name: words.liveMap.reloadPage, act: () => location.reload() };
    const { dataFailed, newerVersion, otherEdition, retry } = words.liveMap;
    switch (fetched.kind) {
      case 'failed':
        say(section, dataFailed, { name: retry, act: () => void startReader(options) });
        break;
      case 'newer':
        say(section, newerVersion(fetched.version, briefingVersion), reload);
        break;
      case 'other-edition':
        say(section, otherEdition(words.date(fetched.page), words.date(fetched.data)), reload);
    }
    return;
  }
  const { briefing, geometries } = fetched;
  const session = new Session(briefing);
  fixAddresses(document);
  followAddress({ session, root, title, signal });
  const tour = openTourSlot({ page, session, root, words, signal, acted: (link) => card.remember(link) });
  const card = openCard({ page, session, root, tour, words, signal });
  adoptLinks(page, session, (link) => card.remember(link), signal);
  section.addEventListener('click', () => card.remember(document.activeElement), { signal, capture: true });
  openPanel({ page, section, session, root, words, signal });
  openSplit(page, words, signal);
  openSheet({ page, section, session, words, signal });
  readAlong({ page, session, signal });
  markMentions(page, session, signal);
  sayStatus(document.querySelector('[role="status"]'), session, tour, words, signal);
  page.dataset['live'] = '';
  const archiveUrl = groundFile === null ? null : new URL(site + groundFile, location.href).href;
  whenSettled(section, signal, () => void keep());
  await openLiveMap({ section, session, geometries, words: words.liveMap, archiveUrl, signal });

  /** Comes after all that is to be seen; who cannot load it reads on without. */
  async function keep(): Promise<void> {
    const visit = await import('./offline-visit.ts').catch(() => null);
    visit?.keepVisit({ site, slug, ground: groundFile, signal });
  }

  function title(focus: Focus): string {
    const part = partOf(focus);
    return part === undefined ? briefing.title : words.titleOfPart(part, briefing.title);
  }

  function partOf(focus: Focus): string | undefined {
    switch (focus.kind) {
      case 'place':
        return briefing.places.find((place) => place.id === focus.id)?.name;
      case 'stop': {
        const stop = briefing.tour[focus.number - 1];
        return stop && words.stopTitle(words.stopOf(focus.number, briefing.tour.length), stop.title);
      }
      case 'none':
      case 'passage':
        return undefined;
    }
  }
}
