import { describe, expect, it } from 'vitest';
import { describeEmbedOptions, parseEmbedOptions } from '#lib/embed/embed-options.ts';
import { readWish } from '#lib/reader/publisher/read-wish.ts';
import { renderBuilder, renderGallery } from '#lib/reader/publisher/render-publisher.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('what a publisher chooses', () => {
  it('opens an embed as it was chosen', () => {
    const wish = readWish(
      form(
        ['at', 'tour/2'],
        ['ui', 'tour'],
        ['ui', 'map'],
        ['theme', 'dark'],
        ['start', 'facade'],
        ['width', '700'],
        ['height', '480']
      )
    );
    expect(wish).toMatchObject({ width: 700, height: 480, ui: ['map', 'tour'] });
    expect(parseEmbedOptions(describeEmbedOptions(wish))).toEqual({
      at: { kind: 'stop', number: 2 },
      ui: ['map', 'tour'],
      theme: 'dark',
      lang: null,
      start: 'facade'
    });
  });

  it('is as by default where nothing fits', () => {
    const nothing = readWish(form(['at', '../evil'], ['theme', 'pink'], ['width', '-3'], ['height', 'high']));
    expect(describeEmbedOptions(nothing)).toBe('');
    expect(nothing).toMatchObject({ width: null, height: 620 });
    expect(readWish(form(['width', '99999'], ['height', '0']))).toMatchObject({ width: null, height: 620 });
  });

  it('shows all parts where none is ticked, or all that the briefing has', () => {
    expect(describeEmbedOptions(readWish(form()))).toBe('');
    expect(describeEmbedOptions(readWish(form(['ui', 'map'], ['ui', 'panel']), 2))).toBe('');
    expect(describeEmbedOptions(readWish(form(['ui', 'map'], ['ui', 'panel']), 3))).toBe('?ui=map,panel');
  });
});

describe('the embed builder without scripts', () => {
  const html = renderBuilder(smallBriefing, 'https://example.net/maps/');

  it('has every form of the embed, ready to copy', () => {
    for (const code of [
      '&lt;map-briefing src="https://example.net/maps/embed/small/"',
      '&lt;iframe src="https://example.net/maps/embed/small/" width="100%"',
      '&lt;script src="https://example.net/maps/embed.js" async>',
      '>https://example.net/maps/small/&lt;'.replace('&lt;', '<'),
      '&lt;a href="https://example.net/maps/small/">A small briefing'
    ]) {
      expect(html).toContain(code);
    }
    expect(html.match(/<button type="button" hidden/g)).toHaveLength(5);
  });

  it('names each place and stop as addresses name them, and shows the facade', () => {
    for (const place of smallBriefing.places) expect(html).toContain(`?at=places/${place.id}<`);
    expect(html).toContain('?at=tour/2<');
    expect(html).toContain('src="../../embed/small/?start=facade"');
  });

  it('says which address to put in where the build does not know it', () => {
    const without = renderBuilder(smallBriefing, null);
    expect(without).toContain('class="builder-no-address"');
    expect(without).toContain('https://example.org/embed/small/');
    expect(html).not.toContain('builder-no-address');
    expect(html).not.toContain('example.org');
  });

  it('is inert whatever an author writes', () => {
    const evil = `"><script>alert(1)</script><img src=x>`;
    const hostile = {
      ...smallBriefing,
      title: evil,
      places: smallBriefing.places.map((place) => ({ ...place, name: evil }))
    };
    for (const page of [renderBuilder(hostile, null), renderGallery([hostile], null)]) {
      expect(page).not.toMatch(/<script|<img/);
    }
  });
});

describe('the gallery', () => {
  it('shows each tier as a facade, with code of the site’s own address', () => {
    const html = renderGallery([smallBriefing], 'https://example.net/maps/');
    expect(html.match(/<iframe/g)).toHaveLength(3);
    expect(html.match(/start=facade|start="facade"/g)).toHaveLength(4);
    expect(html).toContain('sandbox="allow-scripts"');
    expect(html).toMatch(
      /<map-briefing src="\.\.\/embed\/small\/" at="places\/[a-z]+" start="facade"><a href="\.\.\/small\/">/
    );
    expect(html).toContain('&lt;iframe sandbox="allow-scripts" src="https://example.net/maps/embed/small/"');
    expect(html).toContain('href="../embed.d.ts"');
    expect(html).toContain('href="../small/embed/"');
    expect(html).not.toContain('example.org');
  });

  it('has no inline style, which its Content-Security-Policy would refuse', () => {
    expect(renderGallery([smallBriefing], null)).not.toMatch(/<[^>]* style=/);
    expect(renderBuilder(smallBriefing, null)).not.toMatch(/<[^>]* style=/);
  });

  it('is whole where nothing has been published', () => {
    const html = renderGallery([], null);
    expect(html).toContain('No briefing has been published here yet.');
    expect(html).not.toContain('<iframe');
    expect(html).not.toContain('<map-briefing ');
    expect(html).toContain('id="ui-hosting"');
  });
});
