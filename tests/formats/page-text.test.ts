import { describe, expect, it } from 'vitest';
import { pageText } from '#lib/formats/page-text.ts';

describe('the text of a saved page', () => {
  it('is its blocks, with headings marked and references decoded', () => {
    const page = `<!doctype html><html><head><title>Tab</title><style>p { x: "<p>" }</style></head><body>
      <nav><ul><li>Home</li></ul></nav><h1>The&nbsp;title</h1>
      <p class="a>b" title=it's>One &amp; <b>two</b><br>three</p><div>four<p>five</div>
      <figure><img src=x><figcaption>Not text</figcaption></figure>
      <script>if (a < b) document.write('<p>no</p>')</script><svg/><p>3 < 4, “six”</p><aside>Ad</aside></body>`;
    expect(pageText(page).split('\n\n')).toEqual([
      '# The title',
      'One & two three',
      'four',
      'five',
      '3 < 4, “six”'
    ]);
  });

  it('reads letters of all scripts as they are', () => {
    expect(pageText('<p dir=rtl>کرمان &#x6A9;</p><p>漢字</p>')).toBe('کرمان ک\n\n漢字');
  });

  it.each([
    ['tags inside each other', '<div>'.repeat(200_000)],
    ['tags without an end', '<a '.repeat(300_000)],
    ['quotation marks without an end', '<a x="'.repeat(150_000)],
    ['comments without an end', '<!-- '.repeat(200_000)],
    ['scripts without an end', '<script>'.repeat(120_000)],
    ['brackets', '< '.repeat(400_000)],
    ['equals signs', '<a ===='.repeat(100_000)]
  ])('has an end for %s', (_, page) => {
    expect(typeof pageText(page)).toBe('string');
  });
});
