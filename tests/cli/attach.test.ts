import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();

const copy = `The river and the town

By A. Writer

The river rose by four metres in a single night, and the town had no warning of it at all, people say.

The mayor said that nobody was to blame. The council said that nobody was to blame either, and left it there.

Engineers had written to the ministry about the lower dam in the spring, and had received no answer to their letter.
`;

/** One passage for each quotation, in order. */
function write(quotations: readonly string[], front = 'about: article'): void {
  mkdirSync(join(root.path, 'river'));
  const passages = quotations.map(
    (attributes, index) => `:::passage{#p${index} voice=author ${attributes}}\nSomeone says so.\n:::`
  );
  const text = `---\ntitle: T\nsummary: S\nlang: en\nedition: 2026-11-22\n${front}\nvoices:\n  author: { name: A, kind: author }\n---\n\n`;
  writeFileSync(join(root.path, 'river', 'briefing.md'), text + passages.join('\n\n'));
  writeFileSync(join(root.path, 'river', 'places.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(
    join(root.path, 'river', 'sources.json'),
    JSON.stringify([
      { id: 'article', type: 'webpage', title: 'The river and the town', author: [{ family: 'Writer' }] },
      { id: 'other', type: 'webpage', title: 'Another' }
    ])
  );
}

async function attach(content: string | Uint8Array, more: readonly string[] = []) {
  const file = join(root.path, '.copy');
  writeFileSync(file, content);
  return typeCommand(['attach', 'river', file, ...more]);
}

const found = [
  'cite="article ¶1" quote="four metres" chars=18-29',
  'cite="article ¶1" quote="no answer" chars=99-108',
  'cite="article ¶1" quote="four metres" chars=2-13',
  'cite="article ¶3" quote="Engineers had wrote to a ministry about the lower dam"',
  'cite="article ¶2" quote="nobody was to blame"',
  'cite="article ¶2" quote="the mayor resigned at once"',
  'cite="article ¶9"',
  'cite="other ¶1" quote="elsewhere"'
];

describe('attach', () => {
  it('says of each quotation where it stands in the copy, and what would be right', async () => {
    write(found);
    const { code, out } = await attach(copy);
    expect(code).toBe(1);
    expect(out.map((line) => line.replace(/^.*briefing\.md:/, ''))).toEqual([
      '11:54 anchored p0 ¶1 18-29',
      '15:54 moved p1 stands elsewhere in the copy: write cite="article ¶3" chars=90-99',
      '19:54 moved p2 stands elsewhere in the copy: write chars=18-29',
      '23:54 needs-review p3 is not there word for word: see whether quote="Engineers had written to the ministry about the lower dam" chars=0-57 is meant',
      '27:54 ambiguous p4 occurs more than once: write chars=20-39 suffix=".", or chars=63-82 suffix=" either,"',
      '31:54 orphaned p5 “the mayor resigned at once” stands nowhere in the copy',
      '35:1 orphaned p6 cites ¶9; the copy has 3 paragraphs',
      '1 anchored, 2 moved, 1 needs review, 1 ambiguous, 2 orphaned; the copy has 3 paragraphs'
    ]);
  });

  it('offers what then is anchored', async () => {
    const offers = [
      'cite="article ¶3" quote="no answer" chars=90-99',
      'cite="article ¶3" quote="Engineers had written to the ministry about the lower dam" chars=0-57',
      'cite="article ¶2" quote="nobody was to blame" chars=20-39',
      'cite="article ¶2" quote="nobody was to blame" suffix=" either,"'
    ];
    write(offers);
    const { code, out } = await attach(copy);
    expect(out.at(-1)).toBe('4 anchored; the copy has 3 paragraphs');
    expect(code).toBe(0);
  });

  it('prints one JSON object a citation with --json', async () => {
    write(found.slice(1, 2));
    const { out } = await attach(copy, ['--json']);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        file: `${root.path}/river/briefing.md`,
        line: 11,
        column: 54,
        status: 'moved',
        by: 'p0',
        source: 'article',
        found: [{ paragraph: 3, start: 90, end: 99, exact: 'no answer' }]
      }
    ]);
  });

  it('reads another source with --source', async () => {
    write(found);
    const { out } = await attach('Nothing, and then elsewhere.\n', ['--source', 'other']);
    expect(out[0]).toContain('anchored p7');
  });

  it('[F16a] finds the same in a web page, with carriage returns, and in UTF-8 and UTF-16 with byte order marks', async () => {
    write(found);
    const paragraphs = copy.trim().split('\n\n');
    const page = `<!doctype html><title>x</title><nav>Menu</nav><h1>${paragraphs[0] ?? ''}</h1>${paragraphs
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}<aside>Advertisement</aside>`;
    const utf16 = Buffer.from(`\ufeff${copy}`, 'utf16le');
    const expected = (await attach(copy)).out;
    for (const content of [
      page,
      copy.replaceAll('\n', '\r\n'),
      copy.replaceAll('\n', '\r'),
      `\ufeff${copy}`,
      utf16,
      Buffer.from(utf16).swap16(),
      `# ${copy}`
    ]) {
      expect((await attach(content)).out).toEqual(expected);
    }
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from('One line\nCaf\xe9', 'latin1'), '.copy:2:4 error file-encoding'],
    ['UTF-16 without a mark', Buffer.from(copy, 'utf16le'), '.copy:1:1 error file-encoding'],
    ['a NUL character', 'One line\nab\0c', '.copy:2:3 error file-nul'],
    ['more than 5 MB', 'x'.repeat(5_000_001), '.copy:1:1 error file-too-large']
  ])('points at %s and ends with 1', async (_, content, place) => {
    write(found);
    const { code, out } = await attach(content);
    expect(code).toBe(1);
    expect(out).toHaveLength(1);
    expect(out[0]).toContain(`${root.path}/${place} `);
  });

  it.each([
    ['an empty file', '', 'holds no paragraph'],
    ['far too large a file', 'x'.repeat(10_000_003), 'larger than 5 MB']
  ])('refuses %s', async (_, content, part) => {
    write(found);
    const { code, said } = await attach(content);
    expect([code, said.includes(part)]).toEqual([2, true]);
  });

  it('refuses a link, a folder and what is not there, and a source that is none', async () => {
    write(found);
    const file = join(root.path, 'copy.txt');
    writeFileSync(file, copy);
    symlinkSync(file, join(root.path, 'link.txt'));
    for (const [args, part] of [
      [[join(root.path, 'link.txt')], 'is a link'],
      [[root.path], 'is not a plain file'],
      [[join(root.path, 'nothing.txt')], 'there is no file'],
      [[file, '--source', 'none'], 'no source “none”']
    ] as const) {
      const { code, said } = await typeCommand(['attach', 'river', ...args]);
      expect(code).toBe(2);
      expect(said).toContain(part);
    }
  });

  it('asks for --source where the briefing is about none, and changes nothing ever', async () => {
    write(found, 'licence: CC-BY-4.0');
    const { code, said } = await attach(copy);
    expect(code).toBe(2);
    expect(said).toContain('--source');
    const before = contentsOf(root.path);
    await attach(copy, ['--source', 'article']);
    expect(contentsOf(root.path)).toEqual(before);
  });
});
