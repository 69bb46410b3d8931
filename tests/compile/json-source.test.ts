import { describe, expect, it } from 'vitest';
import { maxJsonDepth, parseJsonSource } from '#lib/compile/json-source.ts';

const text = `{
  "type": "FeatureCollection",
  "features": [
    { "id": "kerman", "properties": { "name": "Kerman", "names": { "fa": "کرمان" } } },
    { "id": "gaza", "geometry": { "type": "Point", "coordinates": [34.45, 31.5] } }
  ]
}`;

describe('parseJsonSource', () => {
  const json = parseJsonSource(text, 'places.geojson');

  it('gives the value that JSON.parse gives', () => {
    expect(json.value).toEqual(JSON.parse(text));
    expect(json.diagnostics).toEqual([]);
  });

  it.each([
    [[], 1, 1],
    [['features'], 3, 15],
    [['features', 1], 5, 5],
    [['features', 0, 'id'], 4, 13],
    [['features', 0, 'properties', 'names', 'fa'], 4, 74],
    [['features', 1, 'geometry', 'coordinates', 1], 5, 75],
    [['features', 1, 'geometry', 'absent'], 5, 33],
    [['features', 9], 3, 15]
  ] as const)('locates %j', (path, line, column) => {
    expect(json.at(path)).toMatchObject({ file: 'places.geojson', line, column });
  });

  it('locates keys', () => {
    expect(json.atKey(['features'])).toMatchObject({ line: 3, column: 3, endColumn: 13 });
    expect(json.atKey(['features', 0, 'properties', 'name'])).toMatchObject({ line: 4, column: 39 });
    expect(json.atKey(['features', 1])).toMatchObject({ line: 5, column: 5 });
  });

  it('reports keys given twice and keys of programs, at each', () => {
    const found = parseJsonSource('[{"a": 1,\n "a": 2, "__proto__": {"b": 1}, "c": {"a": 1}}]', 'x.json');
    expect(found.diagnostics.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ['duplicate-key', 2, 2],
      ['prototype-key', 2, 10]
    ]);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['', 1, 1],
    ['{\n// no comments\n"a": 1}', 2, 1]
  ])('locates a syntax error in %j', (broken, line, column) => {
    const found = parseJsonSource(broken, 'x.json');
    expect(found.value).toBeUndefined();
    expect(found.diagnostics).toHaveLength(1);
    expect(found.diagnostics[0]).toMatchObject({ code: 'json-syntax', at: { line, column } });
  });

  it('refuses deep nesting without recursion', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJsonSource(deep(maxJsonDepth), 'x.json').diagnostics).toEqual([]);
    expect(parseJsonSource(deep(200_000), 'x.json').diagnostics).toMatchObject([
      { code: 'json-too-deep', at: { line: 1, column: maxJsonDepth + 1 } }
    ]);
  });

  it('drops a byte order mark and counts CRLF as one line end', () => {
    const found = parseJsonSource('\uFEFF{\r\n"a": 1,\r\n"a": 2}', 'x.json');
    expect(found.diagnostics).toMatchObject([{ code: 'duplicate-key', at: { line: 3, column: 1 } }]);
  });
});
