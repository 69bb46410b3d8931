import { framesOfPage, listen } from './captured.ts';
import { FrameLink } from './frame-link.ts';

let links: readonly FrameLink[] = [];

/** Hears the frames of embeds on this page: those of elements, and bare ones whose address lies below `embeds`. */
export function hearFrames(embeds: string): void {
  listen(window, 'message', (event: MessageEvent) => {
    const { source, origin } = event;
    if (source === null || (origin !== 'null' && !isPrefix(`${origin}/`, embeds))) return;
    linkFrom(source, embeds)?.hear(event);
  });
}

/** The link of a bare frame; null where the frame is none of ours. */
export function linkOf(frame: HTMLIFrameElement, embeds: string): FrameLink | null {
  for (let at = 0; at < links.length; at += 1) if (links[at]?.frame === frame) return links[at] ?? null;
  if (!isPrefix(embeds, frame.src)) return null;
  const link = new FrameLink(
    frame,
    frame,
    () => {},
    () => {}
  );
  addLink(link);
  return link;
}

/** From now on the frame is heard. */
export function addLink(link: FrameLink): void {
  links = [...links, link];
}

/** The frame is not heard any more. */
export function removeLink(link: FrameLink): void {
  const rest: FrameLink[] = [];
  for (let at = 0; at < links.length; at += 1) {
    const each = links[at];
    if (each !== undefined && each !== link) rest[rest.length] = each;
  }
  links = rest;
  link.close();
}

function linkFrom(source: MessageEventSource, embeds: string): FrameLink | null {
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at];
    if (link?.frame.contentWindow === source) return link;
  }
  const frames = framesOfPage();
  for (let at = 0; at < frames.length; at += 1) {
    const frame = frames[at];
    if (frame?.contentWindow === source) return linkOf(frame, embeds);
  }
  return null;
}

function isPrefix(prefix: string, text: string): boolean {
  for (let at = 0; at < prefix.length; at += 1) if (text[at] !== prefix[at]) return false;
  return true;
}
