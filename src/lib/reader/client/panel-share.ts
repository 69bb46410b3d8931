import '../css/dialog.css';
import '../css/share.css';
import { mount, unmount } from 'svelte';
import { shareSubject } from '#lib/panel/share/share-subject.ts';
import ShareDialog from '#lib/panel/share/ShareDialog.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { shareEmbeds } from '../publisher/share-embeds.ts';
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
  const dialog = mount(ShareDialog, {
    target: document.body,
    props: {
      subject: shareSubject(briefing, focus),
      address: new URL(describeAddress(root, focus), location.href).href,
      ...shareEmbeds(briefing, focus, new URL(root, location.href), words),
      words,
      closed: () => void unmount(dialog)
    }
  });
}
