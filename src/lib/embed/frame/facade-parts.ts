import type { EmbedTarget } from '../protocol/parse-target.ts';
import type { FacadeFacts } from './facade-facts.ts';

/** The parts of the prerendered facade that its script works on. */
export interface FacadeParts {
  readonly page: HTMLElement;
  readonly facts: FacadeFacts;
  readonly button: HTMLButtonElement;
}

/** Finds the parts of the page; null where it is not a facade of this release. */
export function facadeParts(within: Document): FacadeParts | null {
  const page = within.getElementById('ui-embed');
  const facts = within.getElementById('ui-embed-facts')?.textContent;
  const button = page?.querySelector<HTMLButtonElement>('.embed-start button');
  if (page === null || facts == null || button == null) return null;
  return { page, facts: JSON.parse(facts) as FacadeFacts, button };
}

/** A sentence under the heading; null takes it away. */
export function note(page: HTMLElement, sentence: string | null): void {
  const line = page.querySelector<HTMLElement>('.embed-note');
  if (line === null) return;
  line.hidden = sentence === null;
  line.textContent = sentence;
}

/** The target that a facade has, with what it is called; null with the notice to give where it has none. */
export function knownTarget(
  facts: FacadeFacts,
  target: EmbedTarget
):
  | { readonly target: EmbedTarget; readonly title: string }
  | { readonly target: null; readonly notice: string } {
  if (target.kind === 'stop') {
    const title = facts.stops[target.number - 1];
    return title === undefined ? { target: null, notice: facts.words.unknownStop } : { target, title };
  }
  const place = facts.places.find(([id]) => id === target.id);
  if (place === undefined) return { target: null, notice: facts.words.unknownPlace };
  return { target: { kind: 'place', id: place[2] }, title: place[1] };
}

/** Shows what the embed opens at: its name under the briefing's, its mark on the still map, and links to its page. */
export function showTarget({ page, facts }: FacadeParts, target: EmbedTarget, title: string): void {
  const line = page.querySelector<HTMLElement>('.embed-at');
  if (line !== null) {
    line.hidden = false;
    line.textContent = title;
  }
  const path = target.kind === 'place' ? `places/${target.id}/` : `tour/${target.number}/`;
  for (const link of page.querySelectorAll('a[data-embed-link]'))
    link.setAttribute('href', facts.root + path);
  if (target.kind === 'place')
    page.querySelector(`.still-map a[data-place="${target.id}"]`)?.setAttribute('data-current', '');
}
