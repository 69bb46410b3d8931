import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { renderReader } from '#lib/reader/render-reader.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const none: Focus = { kind: 'none' };
const kerman: Focus = { kind: 'place', id: 'kerman', flow: null };
const stop: Focus = { kind: 'stop', number: 2 };

const html = (focus: Focus = none, briefing: Briefing = smallBriefing): string =>
  renderReader({ briefing, focus, root: focus.kind === 'none' ? './' : '../../', still: null });
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

describe('the prerendered reader', () => {
  it.each([none, kerman, stop])('has one main, map, text, side panel and status region (%j)', (focus) => {
    const page = html(focus);
    expect(count(page, /<main\b/g)).toBe(1);
    expect(count(page, /<section[^>]* aria-label="Map"[^>]* data-map="poster"/g)).toBe(1);
    expect(count(page, /<article\b/g)).toBe(1);
    expect(count(page, /<aside\b/g)).toBe(1);
    expect(count(page, /role="status"/g)).toBe(1);
    expect(count(page, /<h1\b/g)).toBe(1);
    expect(between(page, '<aside', '</aside>')).not.toContain('<article');
  });

  it.each([none, kerman, stop])('gives no id twice (%j)', (focus) => {
    const ids = [...html(focus).matchAll(/\bid="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it.each([none, kerman, stop])('leads every link within the page to something in it (%j)', (focus) => {
    const page = html(focus);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) expect(page, id).toContain(`id="${id}"`);
  });

  it('has each passage under its id, with voice, date, citation and quotation', () => {
    const passage = between(html(), '<section class="passage" id="first"', '</section>');
    expect(passage).toContain('A. Author');
    expect(passage).toContain('<time class="when" datetime="2024-01-03">3 January 2024</time>');
    expect(passage).toContain('href="#ui-source-article"');
    expect(passage).toContain('¶7');
    expect(passage).toContain('“minutes apart”');
  });

  it('has a note behind its passage, and a mark of its kind on the passage', () => {
    const page = html();
    expect(page.indexOf('id="second"')).toBeLessThan(page.indexOf('id="note-1"'));
    expect(page.indexOf('id="note-1"')).toBeLessThan(page.indexOf('id="third"'));
    expect(between(page, 'id="second"', '</section>')).toContain('data-note="corrects" href="#note-1"');
    expect(page).toMatch(/<div class="note" id="note-1" data-note="corrects" role="note"/);
  });

  it('keeps former ids of a passage as targets', () => {
    const briefing = { ...smallBriefing, redirects: { 'the-first': 'first' } };
    expect(between(html(none, briefing), 'id="first"', '</section>')).toContain('id="the-first"');
  });

  it('links places, stops and data relative to the depth of the page', () => {
    expect(html()).toContain(
      'data-place="kerman" data-weight="lead" data-shape="point" href="./places/kerman/"'
    );
    expect(html(kerman)).toContain('href="../../places/beirut/"');
    expect(html(kerman)).toContain('href="../../tour/2/"');
    expect(html(kerman)).toContain('class="wordmark" href="../../../"');
    expect(html(kerman)).not.toContain('href="./');
  });

  it('opens the card of a place before the text, in the side panel', () => {
    const page = html(kerman);
    expect(between(page, '<aside', '</aside>')).toContain('data-place-card="kerman"');
    expect(page.indexOf('<aside')).toBeLessThan(page.indexOf('<article'));
    expect(html().indexOf('<article')).toBeLessThan(html().indexOf('<aside'));
    expect(html()).not.toContain('data-place-card');
  });

  it('opens the tour at its stop, silent', () => {
    const page = html(stop);
    expect(page).toContain('data-tour="" data-stop="2" data-playing="false"');
    expect(page).toContain('href="../../tour/1/"');
    expect(page).not.toContain('href="../../tour/3/"');
  });

  it('lists every place, event, stop and source', () => {
    const aside = between(html(), '<aside', '</aside>');
    for (const { id } of smallBriefing.places) expect(aside).toContain(`data-place-item="${id}"`);
    for (const { id } of smallBriefing.events) expect(aside).toContain(`data-event="${id}"`);
    for (const { id } of smallBriefing.sources) expect(aside).toContain(`id="ui-source-${id}"`);
    expect(count(aside, /href="\.\/tour\/\d\/"/g)).toBe(2);
  });

  it('tells of a source where it is cited', () => {
    const sources = html().slice(html().indexOf('id="ui-sources"'));
    expect(sources).toContain('href="#first"');
    expect(sources).toContain('href="#note-1"');
  });

  it('carries no hydration marks, no inline style and no handler', () => {
    expect(html()).not.toMatch(/<!--| style=| on[a-z]+=/);
  });

  it('is inert whatever an author writes', () => {
    const evil = `"><img src=x onerror=alert(1)>`;
    const hostile: Briefing = {
      ...smallBriefing,
      title: evil,
      summary: evil,
      editor: evil,
      licence: evil,
      corrections: 'javascript:alert(1)',
      changes: [{ date: '2026-01-01', text: evil }],
      voices: smallBriefing.voices.map((voice) => ({ ...voice, name: evil })),
      places: smallBriefing.places.map((place) => ({
        ...place,
        name: evil,
        names: { fa: evil },
        where: evil,
        role: evil,
        source: evil
      })),
      sources: smallBriefing.sources.map((source) => ({
        ...source,
        title: evil,
        'container-title': evil,
        language: evil,
        URL: 'javascript:alert(1)'
      })),
      tour: smallBriefing.tour.map((each) => ({ ...each, title: evil }))
    };
    for (const focus of [none, kerman, stop]) {
      const page = html(focus, hostile);
      expect(page).not.toContain('<img');
      expect(page).not.toMatch(/href="javascript:/i);
    }
  });
});
