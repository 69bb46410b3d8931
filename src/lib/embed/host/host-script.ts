import { briefingElement } from './briefing-element.ts';
import { URL } from './captured.ts';
import { hearFrames } from './frame-links.ts';

const script = document.currentScript as HTMLScriptElement | null;
const name = 'map-briefing';

// Included twice, by two snippets on one page, it works once.
if (script !== null && !customElements.get(name)) {
  const embeds = new URL('embed/', script.src).href;
  hearFrames(embeds);
  customElements.define(name, briefingElement(embeds));
}
