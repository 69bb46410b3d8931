import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { importWebAnnotation } from '#lib/formats/import-web-annotation.ts';
import { toWebAnnotations } from '#lib/formats/web-annotation.ts';
import { fixture, importWhole } from './import-files.ts';

describe('Recogito’s annotations with their text', () => {
  const { briefing, compiled, losses } = importWhole(importWebAnnotation, fixture('web-annotation'));

  it('become mentions in passages, one for each paragraph, and notes', () => {
    expect(compiled.briefing?.passages).toHaveLength(3);
    expect(compiled.briefing?.mentions.map(({ place, words }) => [place, words])).toEqual([
      ['tehran', 'Tehran'],
      ['kerman', 'Kerman'],
      ['tehran', 'capital'],
      ['place-3', 'شیراز']
    ]);
    expect(briefing.text.filter(({ kind }) => kind === 'note')).toEqual([
      { kind: 'note', on: ['passage-1'], note: 'context', markdown: 'Is this **the** same road?' }
    ]);
  });

  it('identify places by gazetteers and geometries', () => {
    expect(briefing.places).toMatchObject([
      { id: 'tehran', wikidata: 'Q3616', certainty: 'unknown', geometry: null },
      { id: 'kerman', geonames: 128234, geometry: { type: 'Point', coordinates: [57.08, 30.3] } },
      { id: 'place-3', name: 'شیراز' }
    ]);
  });

  it('keep every word of the text', () => {
    const words = compiled.briefing?.passages.map(({ body }) => toPlainText(body)).join('\n');
    expect(words).toBe(
      'From Tehran they took the long road to the south.\nIn the south, in Kerman, * stars * and :::dots stood. Nobody spoke of the capital.\nشیراز was far.'
    );
  });

  it('are reported where their words are not found, fit several places, or are of no place', () => {
    expect(losses).toEqual([
      'dropped [3]: its quotation “Baghdad” does not occur in the text',
      'dropped [6]: its quotation “the” fits 5 places equally well',
      'dropped [7]: it has no quotation by which its words could be found',
      'changed [0]: the place Tehran has no location in the file; give it one',
      'dropped [4]: what it says of “Nobody” is neither a place nor a comment',
      'changed [5]: the place شیراز has no location in the file; give it one'
    ]);
  });

  it('are refused without their text', () => {
    const [json] = [...fixture('web-annotation')].filter(([name]) => name.endsWith('.json'));
    expect(importWebAnnotation(new Map(json ? [json] : []))).toMatchObject({
      kind: 'refused',
      where: 'the folder'
    });
  });

  it('are refused where there are none', () => {
    expect(importWebAnnotation(new Map([['a.json', '{"a": 1}'], ['a.txt', 'x']]))).toMatchObject({ kind: 'refused' }); // prettier-ignore
  });
});

describe('our own annotations with the text of the passages', () => {
  const golden = JSON.parse(
    readFileSync(join(import.meta.dirname, '../golden/complete/expected.briefing.json'), 'utf8')
  ) as Briefing;
  const plain = golden.passages.map(({ body }) => toPlainText(body).replace(/\n/g, ' '));

  it.each([[undefined], ['https://example.org/maps']])(
    'give back passages, mentions and quotations (%s)',
    (siteUrl) => {
      const annotations = JSON.stringify(toWebAnnotations(golden, siteUrl === undefined ? {} : { siteUrl }));
      const files = new Map([
        ['annotations.jsonld', annotations],
        [
          'text.md',
          `# A title of its own\n\n${plain.map((words) => words.replace(/[\\*_[\]`]/g, '\\$&')).join('\n\n')}\n`
        ]
      ]);
      const { briefing, compiled } = importWhole(importWebAnnotation, files);
      expect(briefing.title).toBe(golden.title);
      expect(briefing.editor).toBe(golden.editor);
      const mentioned = ({ mentions }: Briefing): string[] =>
        mentions.map(({ place, passage, words }) => `${passage}: ${words} → ${place}`);
      expect(compiled.briefing && mentioned(compiled.briefing)).toEqual(mentioned(golden));
      const quoting = golden.passages.find(({ id }) => id === 'two-blasts');
      const quoted = compiled.briefing?.passages.find(({ id }) => id === 'two-blasts');
      expect(quoted?.citations[0]).toEqual(quoting?.citations[0]);
    }
  );
});
