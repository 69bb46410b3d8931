import { mount, unmount } from 'svelte';
import type { Focus } from '#lib/briefing/focus.ts';
import { embedSnippet } from '#lib/embed/embed-snippet.ts';
import type { EmbedTarget } from '#lib/embed/protocol/parse-target.ts';
import { shareSubject } from '#lib/panel/share/share-subject.ts';
import ShareDialog from '#lib/panel/share/ShareDialog.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { describeAddress } from './address.ts';

/** What sharing needs. */
export interface ShareOptions {
  readonly session: Session;
  /** The path of the briefing's own page, with a slash at its end. */
  readonly root: string;
  readonly words: Words;
}

/** Offers the address of what is open. The dialog gives the keyboard back to where it was called from. */
export function openShare({ session, root, words }: ShareOptions): void {
  const { briefing, focus } = session;
  const { scripted } = embedSnippet({
    siteUrl: new URL('../', new URL(root, location.href)).href,
    slug: briefing.slug,
    title: briefing.title,
    at: targetOf(focus)
  });
  const dialog = mount(ShareDialog, {
    target: document.body,
    props: {
      subject: shareSubject(briefing, focus),
      address: new URL(describeAddress(root, focus), location.href).href,
      snippet: scripted,
      words,
      closed: () => void unmount(dialog)
    }
  });
}

/** A passage has no embed of its own: the briefing has. */
function targetOf(focus: Focus): EmbedTarget | null {
  switch (focus.kind) {
    case 'place':
      return { kind: 'place', id: focus.id };
    case 'stop':
      return { kind: 'stop', number: focus.number };
    case 'none':
    case 'passage':
      return null;
  }
}
