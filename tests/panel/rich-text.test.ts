import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/briefing/rich-text.ts';
import { pageLinks } from '#lib/panel/page-links.ts';
import RichText from '#lib/panel/RichText.svelte';
import { smallBriefing } from '../fakes/small-briefing.ts';

const html = (blocks: readonly Block[], root = './'): string =>
  render(RichText, { props: { blocks, links: pageLinks(smallBriefing, root) } }).body.replace(
    /<!--.*?-->/g,
    ''
  );
const paragraph = (...children: Extract<Block, { kind: 'paragraph' }>['children']): Block => ({
  kind: 'paragraph',
  children
});

describe('RichText', () => {
  it('puts no space between the parts of a sentence', () => {
    const text = paragraph('to ', { kind: 'mention', place: 'kerman', children: ['Kerman'] }, ', and ', {
      kind: 'strong',
      children: ['on']
    });
    expect(html([text]).replace(/<[^>]*>/g, '')).toBe('to Kerman, and on');
  });

  it('leads a mention to the page of its place, from any depth', () => {
    const text = paragraph({ kind: 'mention', place: 'kerman', children: ['Kerman'] });
    expect(html([text])).toContain(
      '<a class="mention" data-place="kerman" data-weight="lead" data-shape="point" href="./places/kerman/">'
    );
    expect(html([text], '../../')).toContain('href="../../places/kerman/"');
  });

  it('leads a flow to the page of the place where it ends', () => {
    const text = paragraph({ kind: 'flow', from: 'israel', to: 'damascus', children: ['a strike'] });
    expect(html([text])).toContain('data-flow="israel/damascus" href="./places/damascus/"');
  });

  it('keeps a relative link of the author pointing at the same thing on the page of a place', () => {
    const text = paragraph({ kind: 'link', href: 'places.geojson', children: ['the data'] });
    expect(html([text], '../../')).toContain('href="../../places.geojson"');
  });

  it.each(['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'keeps the words of a link to %j and drops the link',
    (href) => {
      const out = html([paragraph({ kind: 'link', href, children: ['words'] })]);
      expect(out).toContain('words');
      expect(out).not.toContain('<a');
    }
  );

  it('shows markup in the text as text', () => {
    expect(html([paragraph('<img src=x onerror=alert(1)>')])).not.toContain('<img');
  });

  it('numbers a list from where the author starts it', () => {
    const list: Block = { kind: 'list', start: 3, items: [[paragraph('c')]] };
    expect(html([list])).toMatch(/<ol start="3">\s*<li><p>c<\/p><\/li>/);
  });
});
