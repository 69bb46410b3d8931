import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown, htmlWords } from '#lib/formats/html-to-markdown.ts';
import { compile } from '#lib/compile/compile.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';
import { onePassage } from './one-passage.ts';

const markdown = (html: string): string => htmlToMarkdown(html).markdown;
const losses = (html: string): string[] => htmlToMarkdown(html).losses.map(({ message }) => message);

describe('HTML as Markdown', () => {
  it.each([
    ['<p>One <b>two</b> <i>three</i></p>', 'One **two** *three*'],
    ['<font color="red">Red</font>&nbsp;word&nbsp; more', 'Red word more'],
    ['one<br><br>two<br>three', 'one\n\ntwo\\\nthree'],
    ['<ul><li>a<li>b<ol><li>c</ol></ul>', '- a\n- b\n  1. c'],
    ['<h1>Big</h1>text<h4>small</h4>', '### Big\n\ntext\n\n#### small'],
    ['<b><p>one</p><p>two</p></b>', '**one**\n\n**two**'],
    ['<p class=MsoNormal><!--[if gte mso 9]><xml/><![endif]--><o:p>Word</o:p></p>', 'Word'],
    ['<p>مرحبا <b>بالعالم</b> 日本語</p>', 'مرحبا **بالعالم** 日本語'],
    ['plain\n\ntext &amp; more', 'plain\n\ntext & more'],
    ['5 <b 3', '5 \\<b 3'],
    ['<p>&nbsp;</p><b></b>', '']
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('keeps links to http, https, mailto and relative addresses, and the words of others', () => {
    expect(
      markdown('<a href="//x.org/a b">one</a> <a href="mailto:a@b.c">two</a> <a href="img/x.html">three</a>')
    ).toBe('[one](https://x.org/a%20b) [two](mailto:a@b.c) [three](img/x.html)');
    expect(
      markdown(
        '<a href="java\nscript:alert(1)">one</a> <a href="place:tehran">two</a> <a href="data:x">three</a>'
      )
    ).toBe('one two three');
    expect(losses('<a href="javascript:alert(1)">one</a>')).toHaveLength(1);
  });

  it('makes links of images, embedded pages and media, and says so', () => {
    expect(
      markdown(
        '<img src="//i.org/p.jpg" alt="A photo"><iframe src="https://www.youtube.com/embed/x"></iframe>'
      )
    ).toBe('[A photo](https://i.org/p.jpg) [youtube.com](https://www.youtube.com/embed/x)');
    expect(
      losses('<img src="a.jpg"><iframe src="https://y.org/"></iframe><video src="b.mp4">no</video>')
    ).toEqual(['an image became a link', 'an embedded page became a link', 'a video became a link']);
  });

  it('keeps the words of an embedded quotation and leaves its script out', () => {
    const html =
      '<blockquote class="tweet"><p>Said</p>&mdash; X</blockquote><script src="//p.js">alert(1)</script>';
    expect(markdown(html)).toBe('> Said\n>\n> — X');
    expect(losses(html)).toEqual(['a script was left out']);
  });

  it('writes a table row by row', () => {
    expect(markdown('<table><tr><th>a<th>b<tr><td>1<td>2</table>')).toBe('a · b\n\n1 · 2');
  });

  it('lets text that looks like a block, a link, a footnote or HTML stay text', () => {
    const text = ':::passage{#x}\n[^1] [x](place:y) ![i](u) # h &lt;b&gt; | a | b';
    const compiled = compile('x', writeBriefingFiles(onePassage(markdown(text)), 'x', '2026-11-22'));
    expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled.briefing?.passages[0]?.body).toEqual([
      { kind: 'paragraph', children: [':::passage{#x} [^1] [x](place:y) ![i](u) # h <b> | a | b'] }
    ]);
  });

  it('gives the words alone', () => {
    expect(htmlWords(' <b>Two</b> &amp;<br>three ')).toBe('Two & three');
  });

  // Generous by far: what is quadratic takes a minute and more.
  it.each(
    Object.entries({
      elements: '<div>'.repeat(20_000),
      unclosed: '<a<'.repeat(33_000),
      marks: `${'<b a>'.repeat(10_000)}${'<p>x'.repeat(10_000)}`,
      empty: '<b></b>'.repeat(14_000),
      links: '<a href=x>'.repeat(10_000),
      lists: '<ul><li>'.repeat(12_000),
      comments: '<!--'.repeat(25_000),
      quotes: '<a b="'.repeat(16_000),
      brackets: '['.repeat(100_000)
    })
  )('takes 100 kB of %s without a hang', (_, html) => {
    const start = performance.now();
    htmlToMarkdown(html);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  const piece = fc.constantFrom(
    ...'<p> </p> <b> </b> <i> <a href="//x.y"> <a href=javascript:x> </a> <ul> <li> </ul> <ol> <blockquote> </blockquote> <br> <h2> </h2> <pre> </pre> <code> </code> <table> <tr> <td> </table> <img src=a.png> <script> </script> <!-- --> <q> </q> <hr> ::: `` ` * _ [ ] ( ) ! # > - + 1. | ~ & &lt; &nbsp; \\ \n \t « “ [^1] ](place:x) words مرحبا'.split(
      ' '
    )
  );
  it('always compiles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }), fc.constant(' ')), { maxLength: 30 }),
        (parts) => {
          const text = markdown(parts.join(''));
          const imported = onePassage(`${text}\n\nwords`);
          const { diagnostics } = compile('x', writeBriefingFiles(imported, 'x', '2026-11-22'));
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      ),
      { numRuns: 400 }
    );
  });
});
