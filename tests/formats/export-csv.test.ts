import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { exportCsv } from '#lib/formats/export-csv.ts';
import { hostile, kerman, type CompiledBriefing } from './compiled-briefings.ts';

describe('CSV', () => {
  const table = (compiled: CompiledBriefing, name: string) => {
    const text = exportCsv(compiled.briefing).files.get(`${compiled.briefing.slug}-${name}.csv`) ?? '';
    return { text, rows: Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data };
  };

  it('has a row for each thing', () => {
    const { places, passages, mentions, notes, tour, flows, events, sources } = kerman.briefing;
    const counts = Object.entries({ places, passages, mentions, notes, stops: tour, flows, events, sources });
    expect(counts.map(([name]) => [name, table(kerman, name).rows.length])).toEqual(
      counts.map(([name, list]) => [name, list.length])
    );
  });

  it('is RFC 4180: lines end with CR LF, quoted where the text has commas or lines', () => {
    const { text, rows } = table(kerman, 'stops');
    expect(text.startsWith('\uFEFFnumber,id,title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rows[0]?.['narration']).toBe(toPlainText(kerman.briefing.tour[0]?.narration ?? []));
  });

  it('puts an apostrophe before what a spreadsheet would run, and leaves numbers alone', () => {
    const [place] = table(hostile, 'places').rows;
    expect(place).toMatchObject({
      name: `'=cmd|x <b>&"'`,
      role: "'-2+3 <script>alert(1)</script> ]]>",
      name_fa: "'+نام",
      name_en: "'@A 'b'",
      longitude: '-51.5',
      latitude: '-35.25'
    });
    expect(table(hostile, 'passages').rows[0]).toMatchObject({
      title: "'=1+1",
      voice_name: "'-1 & <i>one</i>"
    });
    expect(table(hostile, 'notes').rows[0]?.['text']).toBe("'@note");
    for (const text of exportCsv(hostile.briefing).files.values()) {
      for (const row of Papa.parse<string[]>(text.slice(1).trimEnd()).data) {
        for (const cell of row) expect(cell).not.toMatch(/^(?:[=@\t\r]|[+-](?!\d+(?:\.\d+)?$))/);
      }
    }
  });
});
