import { framesOfPage, hearWindow } from './captured.ts';
import { FrameLink } from './frame-link.ts';
import { find, without } from './lists.ts';

let links: readonly FrameLink[] = [];

/** Hears the frames of embeds on this page: those of elements, and bare ones whose address lies below `embeds`. */
export function hearFrames(embeds: string): void {
  hearWindow((event) => {
    const { source, origin } = event;
    if (source === null || (origin !== 'null' && !isPrefix(`${origin}/`, embeds))) return;
    linkFrom(source, embeds)?.hear(event);
  });
}

/** The link of a bare frame; null where the frame is none of ours. */
export function linkOf(frame: HTMLIFrameElement, embeds: string): FrameLink | null {
  const known = find(links, (link) => link.frame === frame);
  if (known !== undefined) return known;
  if (!isPrefix(embeds, frame.src)) return null;
  const nothing = (): void => {};
  return addLink(new FrameLink(frame, frame, nothing, nothing));
}

/** From now on the frame is heard. */
export function addLink(link: FrameLink): FrameLink {
  links = [...links, link];
  return link;
}

/** The frame is not heard any more. */
export function removeLink(link: FrameLink): void {
  links = without(links, link);
  link.close();
}

function linkFrom(source: MessageEventSource, embeds: string): FrameLink | null {
  const known = find(links, ({ frame }) => frame.contentWindow === source);
  if (known !== undefined) return known;
  const bare = find(framesOfPage(), (frame) => frame.contentWindow === source);
  return bare === undefined ? null : linkOf(bare, embeds);
}

function isPrefix(prefix: string, text: string): boolean {
  let at = 0;
  return find(prefix, (letter) => text[at++] !== letter) === undefined;
}
