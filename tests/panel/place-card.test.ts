import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { narratePlace } from '#lib/narration/narrate-place.ts';
import { articleIndex } from '#lib/panel/article-index.ts';
import { pageLinks } from '#lib/panel/page-links.ts';
import PlaceCard from '#lib/panel/PlaceCard.svelte';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

function card(id: string, briefing: Briefing = smallBriefing): string {
  const narration = narratePlace(briefing, id);
  if (narration === null) throw new Error(`no place ${id}`);
  const links = pageLinks(briefing, '../../');
  const props = { narration, index: articleIndex(briefing), about: 'article', links, words: en };
  return render(PlaceCard, { props }).body.replace(/<!--.*?-->/gs, '');
}

describe('the card of a place', () => {
  it('is a section named by the heading with the name of the place', () => {
    const html = card('kerman');
    expect(html).toContain('data-place-card="kerman"');
    expect(html).toMatch(/<h2 id="ui-place" tabindex="-1"><bdi>Kerman<\/bdi><\/h2>/);
  });

  it('gives every local name its language and direction', () => {
    expect(card('kerman')).toContain('<li lang="fa" dir="rtl">کرمان</li>');
  });

  it('says of a place that is not exact how far it may be off', () => {
    expect(card('cemetery')).toContain('Approximate location, within 300 m');
    expect(card('kerman')).not.toContain('data-certainty');
    expect(card('kerman')).toContain('Exact location.');
    expect(card('cemetery')).not.toContain('Exact location');
    expect(card('israel')).toContain('It is not shown on the map.');
  });

  it('shows who says it, from where, and the note on it', () => {
    expect(card('kerman')).toContain('A. Author');
    expect(card('kerman')).toContain('minutes apart');
    expect(card('beirut')).toContain('data-note="corrects"');
  });

  it('repeats no id of the text', () => {
    const ids = [...card('beirut').matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['ui-place']);
  });

  it('has neither inline style nor script', () => {
    expect(card('kerman')).not.toMatch(/ style=|<script|<style/);
  });

  it('leads to the neighbours, relative to the page', () => {
    expect(card('cemetery')).toMatch(/rel="prev"[^>]*href="\.\.\/\.\.\/places\/kerman\/"/);
    expect(card('kerman')).not.toContain('rel="prev"');
  });

  it('keeps hostile names inert', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const places = smallBriefing.places.map((place) => ({ ...place, name: hostile, role: hostile }));
    expect(card('kerman', { ...smallBriefing, places })).not.toContain('<img');
  });
});
