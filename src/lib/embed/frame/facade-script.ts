import { parseEmbedOptions } from '../embed-options.ts';
import type { EmbedState } from '../protocol/messages.ts';
import type { EmbedTarget } from '../protocol/parse-target.ts';
import { facadeParts, knownTarget, note, showTarget, type FacadeParts } from './facade-parts.ts';
import { sayBlockedLinks } from './facade-links.ts';
import { followHeight } from './follow-height.ts';
import { HostLine } from './host-line.ts';
import { whenNear } from './near-viewport.ts';
import { obeyHost } from './obey-host.ts';
import type { EmbedModule, StartedEmbed } from './started-embed.ts';

const found = facadeParts(document);
if (found !== null) runFacade(found);

/** Brings the facade to life: its options, its button, its line to the page around, and the map when it is wanted. */
function runFacade(parts: FacadeParts): void {
  const { page, facts, button } = parts;
  const { words } = facts;
  const options = parseEmbedOptions(location.search);
  document.documentElement.dataset['theme'] = options.theme;
  page.dataset['ui'] = options.ui.join(' ');

  let at: EmbedTarget | null = null;
  if (options.at !== null) {
    const known = knownTarget(facts, options.at);
    if (known.target === null) note(page, known.notice);
    else showTarget(parts, (at = known.target), known.title);
  }

  let started: StartedEmbed | null = null;
  let starting: Promise<StartedEmbed | null> | null = null;
  let failures = 0;
  const state = (): EmbedState =>
    started?.state ?? { started: false, place: null, stop: null, stops: facts.stops.length, playing: false };

  const line =
    parent === window
      ? null
      : new HostLine({
          view: window,
          mark: newMark(),
          now: () => performance.now(),
          state,
          answer: (command) => obeyHost(embed, command)
        });
  const embed = {
    get state() {
      return state();
    },
    get started() {
      return started;
    },
    start: () => start(true)
  };

  function start(isAsked: boolean): Promise<StartedEmbed | null> {
    starting ??= load(isAsked).catch(() => {
      // Blocked by the page around or by the host's headers, or offline: the facade is whole as it stands.
      starting = null;
      failures += 1;
      page.dataset['embed'] = 'failed';
      note(page, words.failed);
      button.disabled = false;
      button.textContent = words.retry;
      return null;
    });
    return starting;
  }

  async function load(isAsked: boolean): Promise<StartedEmbed> {
    page.dataset['embed'] = 'starting';
    note(page, null);
    button.disabled = true;
    button.textContent = words.starting;
    const address = new URL(facts.module, document.baseURI);
    // A browser may remember that a module failed.
    if (failures > 0) address.searchParams.set('again', String(failures));
    const { startEmbed } = (await import(/* @vite-ignore */ address.href)) as EmbedModule;
    const root = new URL(facts.root, document.baseURI).href;
    started = await startEmbed({ page, options, at, root, isAsked, happened: (kind) => line?.tell(kind) });
    line?.tell('ready');
    return started;
  }

  button.hidden = false;
  button.addEventListener('click', () => void start(true));
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.still-map a[data-place]') : null;
    const id = link?.getAttribute('data-place');
    if (id == null || started !== null || page.dataset['embed'] === 'failed' || !isPlain(event)) return;
    event.preventDefault();
    at = { kind: 'place', id };
    void start(true);
  });
  if (line !== null) {
    followHeight(page, (height) => line.askHeight(height));
    // The page around may have loaded its script only now.
    page.addEventListener('pointerenter', () => line.greet());
  }
  if (window.origin === 'null') {
    sayBlockedLinks(page, (address) => note(page, `${words.noLinks} ${address}`));
  }
  if (options.start === 'map' && !savesData()) whenNear(page, () => void start(false));
}

/** Who saves data asks for the map by hand. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function newMark(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
