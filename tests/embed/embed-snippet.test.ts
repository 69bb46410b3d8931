import { describe, expect, it } from 'vitest';
import { embedSnippet } from '#lib/embed/embed-snippet.ts';

const wish = { siteUrl: 'https://example.org/maps/', slug: 'kerman', title: 'Kerman & “<after>”' };

describe('what a publisher pastes', () => {
  it('is a frame, an element with its link, a line for WordPress and a link', () => {
    const snippet = embedSnippet({ ...wish, title: 'Kerman' });
    expect(snippet.iframe).toBe(
      '<iframe src="https://example.org/maps/embed/kerman/" width="100%" height="620" title="Kerman" style="border:0" loading="lazy" allowfullscreen></iframe>'
    );
    expect(snippet.scripted).toBe(
      `${snippet.iframe}\n<script src="https://example.org/maps/embed.js" async></script>`
    );
    expect(snippet.element).toBe(
      '<map-briefing src="https://example.org/maps/embed/kerman/" style="display:block;min-height:700px"><a href="https://example.org/maps/kerman/">Kerman</a></map-briefing>\n' +
        '<script src="https://example.org/maps/embed.js" async></script>'
    );
    expect(snippet.wordpress).toBe('https://example.org/maps/kerman/');
    expect(snippet.link).toBe('<a href="https://example.org/maps/kerman/">Kerman</a>');
  });

  it('leads to the place, with every option that is not the default', () => {
    const snippet = embedSnippet({
      ...wish,
      at: { kind: 'place', id: 'beirut' },
      ui: ['map'],
      theme: 'dark',
      width: 700,
      height: 480
    });
    expect(snippet.address).toBe('https://example.org/maps/embed/kerman/?at=places/beirut&ui=map&theme=dark');
    expect(snippet.iframe).toContain('?at=places/beirut&amp;ui=map&amp;theme=dark" width="700" height="480"');
    expect(snippet.element).toContain(
      'embed/kerman/" at="places/beirut" ui="map" theme="dark" style="display:block;min-height:480px"><a href='
    );
    expect(snippet.wordpress).toBe('https://example.org/maps/kerman/places/beirut/');
  });

  it('escapes what an author wrote', () => {
    const { iframe, element } = embedSnippet(wish);
    expect(iframe).toContain('title="Kerman &amp; “&lt;after&gt;”"');
    expect(element).toContain('>Kerman &amp; “&lt;after&gt;”</a>');
  });
});
