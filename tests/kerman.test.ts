import { describe, expect, it } from 'vitest';
import { compile } from '#lib/compile/compile.ts';
import { toWebAnnotations } from '#lib/formats/web-annotation.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { musts, type Must } from './formats/web-annotation-must.ts';

const { briefing, places, diagnostics } = compile('kerman', readBriefingFolder(briefingsRoot(), 'kerman'));

describe('the Kerman briefing', () => {
  it('has nothing to report', () => {
    expect(diagnostics).toEqual([]);
  });

  it('retells each of the 22 paragraphs, in their order', () => {
    const order = (briefing?.passages ?? [])
      .flatMap(({ citations }) => citations.filter(({ source }) => source === briefing?.about))
      .flatMap(({ paragraph }) => paragraph ?? []);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(22);
  });

  it('gives each claim to someone else than the editor, with one short quotation', () => {
    const retold = (briefing?.passages ?? []).filter(({ voice }) => voice !== 'editor');
    expect(retold.length).toBeGreaterThanOrEqual(22);
    for (const { id, citations } of retold) {
      expect(citations.filter(({ quotation }) => quotation !== undefined).length, id).toBe(1);
    }
  });

  it('names the sources of every note', () => {
    expect(briefing?.notes.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  it('draws real areas for Gaza, the eight provinces, Kerman Province and Karabakh', () => {
    const areas = (places?.features ?? [])
      .filter(({ geometry }) => geometry?.type.includes('Polygon'))
      .map(({ id }) => id);
    expect(areas).toHaveLength(11);
    expect(areas).toEqual(expect.arrayContaining(['gaza-strip', 'kerman-province', 'nagorno-karabakh']));
  });

  it.each([{}, { siteUrl: 'https://example.org/maps/' }])(
    'publishes Web Annotations that break no MUST of the model (%o)',
    (site) => {
      if (briefing === null) throw new Error('Kerman does not compile.');
      const collection = JSON.parse(JSON.stringify(toWebAnnotations(briefing, site))) as Parameters<
        Must['broken']
      >[0];
      const broken = musts.filter((must) => must.broken(collection).length > 0);
      expect(broken.map(({ section, says }) => `${section}: ${says}`)).toEqual([]);
    }
  );
});
