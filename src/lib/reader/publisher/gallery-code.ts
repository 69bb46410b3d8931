import type { EmbedSnippet } from '#lib/embed/embed-snippet.ts';

/** The examples of `/embedding/` that are not snippets of the builder. */
export interface GalleryCode {
  readonly sandbox: string;
  readonly wordpress: string;
  readonly orders: string;
  readonly bare: string;
  readonly policy: string;
  readonly check: string;
}

/**
 * What the gallery shows as code.
 *
 * @param siteUrl the root of the site, absolute, with a slash at its end.
 * @param at a place or stop to lead to, such as `places/beirut`.
 */
export function galleryCode(snippet: EmbedSnippet, siteUrl: string, at: string): GalleryCode {
  const { origin } = new URL(siteUrl);
  return {
    sandbox: snippet.iframe.replace('<iframe ', '<iframe sandbox="allow-scripts" '),
    wordpress: snippet.wordpress,
    orders: `<script type="module">
  await customElements.whenDefined('map-briefing');
  const map = document.querySelector('map-briefing');

  map.addEventListener('place', (event) => {
    console.log('The reader looks at', event.detail.place);
  });
  map.addEventListener('error', (event) => {
    console.warn('The map says', event.detail.code);
  });

  document.querySelector('#show').addEventListener('click', async () => {
    try {
      const state = await map.goTo('${at}');
      console.log('Now at', state.place, state.stop);
    } catch (error) {
      console.warn('Not there:', error.code);
    }
  });
</script>`,
    bare: `const frame = document.querySelector('iframe');
const orders = customElements.get('map-briefing').of(frame);
await orders.goTo('${at}');
frame.addEventListener('stop', (event) => console.log(event.detail.stop));`,
    policy: `Content-Security-Policy: frame-src ${origin}; script-src ${origin}`,
    check: `npm run briefing -- check --url ${siteUrl}`
  };
}
