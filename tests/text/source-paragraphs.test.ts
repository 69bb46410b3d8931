import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceParagraphs } from '#lib/text/source-paragraphs.ts';

const outline = { title: 'The Long Road to the Old Port', authors: ['Marchetti'] };
const body = [
  'The harbour was closed on a Tuesday, and nobody who lived beside it could later say why.',
  'Ships waited outside for eleven days. Their crews sold fish to each other and played at cards.',
  'Nothing of this was in the papers, which wrote about the weather and about the price of grain.'
];
const note = 'Anna MARCHETTI, doctor of maritime history, for the quarterly.';

describe('sourceParagraphs', () => {
  it('counts what stands between title and author’s note', () => {
    const copy = [
      '12.03.2021 Author: Anna Marketti',
      outline.title,
      'The Long Road to the Old Port',
      ...body,
      note,
      'Related articles',
      'Another harbour, another day, and a sentence that is long enough to be one.'
    ].join('\n\n');
    expect(sourceParagraphs(copy, outline)).toEqual(body);
  });

  it('skips a line that repeats the first words of the title, as a caption does', () => {
    for (const caption of ['The Long Road to', 'The Long Road to the Old Port 1', '# The long road']) {
      expect(sourceParagraphs([outline.title, caption, ...body].join('\n\n'), outline)).toEqual(body);
    }
  });

  it('keeps a sentence that begins like the title', () => {
    const first =
      'The long road to the old port was never mended, and the carts that used it were sold one by one.';
    expect(sourceParagraphs([outline.title, first, ...body].join('\n\n'), outline)).toEqual([first, ...body]);
  });

  it('joins the lines of a paragraph, and takes each line of a copy without blank lines as one', () => {
    const wrapped = body.map((text) => text.replace(/, /g, ',\n'));
    expect(sourceParagraphs([outline.title, ...wrapped].join('\n\n'), outline)).toEqual(body);
    expect(sourceParagraphs([outline.title, ...body, note].join('\r\n'), outline)).toEqual(body);
  });

  it('reads Markdown: headings are not counted, emphasis around a note is no part of it', () => {
    const copy = `# ${outline.title}\n\n*12 March 2021*\n\n${body[0]}\n## A heading\n${body[1]}\n\n> ${body[2]}\n\n***${note}***\n\n## Read also\n\n- [One](https://example.org)`;
    expect(sourceParagraphs(copy, outline)).toEqual(body);
  });

  it('skips dates, names and buttons before the first paragraph wherever they stand', () => {
    const copy = [
      'Home',
      'Share this',
      outline.title,
      '12 March 2021',
      'Comments',
      'By Anna Marchetti',
      ...body
    ];
    expect(sourceParagraphs(copy.join('\n\n'), outline)).toEqual(body);
  });

  it('begins with the first sentence where the title does not occur', () => {
    expect(sourceParagraphs(['Menu', 'News', ...body].join('\n\n'))).toEqual(body);
  });

  it('is not ended by a paragraph that names the author early, nor by a link in the middle', () => {
    const named = 'Marchetti is also the name of a street in that town.';
    const copy = [outline.title, body[0], named, 'Read also', ...body.slice(1), body[0]].join('\n\n');
    expect(sourceParagraphs(copy, outline)).toEqual([body[0], named, ...body.slice(1), body[0]]);
  });

  it('is not misled by the title in a list of links at the end', () => {
    const copy = [outline.title, ...body, note, 'Most read', outline.title].join('\n\n');
    expect(sourceParagraphs(copy, outline)).toEqual(body);
  });

  it('finds nothing in nothing', () => {
    expect(sourceParagraphs('', outline)).toEqual([]);
    expect(sourceParagraphs(' \n\n \u200b', outline)).toEqual([]);
  });

  it('gives texts without blank ends or line feeds, in the order of the copy', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (parts) => {
        const found = sourceParagraphs(parts.join('\n\n'), outline);
        for (const text of found) expect(text).toBe(text.trim());
        expect(found.join('')).not.toMatch(/[\n\r]/);
      })
    );
  });
});
