import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compiled, type CompiledBriefing } from '../formats/compiled-briefings.ts';
import { everywhere, hostileFiles, wordFieldNames, wordFields } from './hostile-files.ts';
import { csvFiles, jsonFiles, markdownFile, xmlFiles } from './made-files.ts';
import { oneSpace, parsePage, parseXml, stringsIn } from './markup.ts';
import { renderedPages } from './rendered-pages.ts';
import { toldFields } from './told-fields.ts';

// Something for each kind of place that words are put into.
const payload =
  `"'></title></text></script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>` +
  ` {{7*7}} \${1} ]]> %0d%0a javascript:window.pwned=1`;

/** What pages and files are made of, and all that they tell, by name. */
interface Made {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  readonly said: ReadonlyMap<string, string>;
}

function make(made: CompiledBriefing): Made {
  const elements = new Map<string, readonly string[]>();
  const said = new Map<string, string>();
  for (const [name, html] of renderedPages(made)) {
    const page = parsePage(html);
    elements.set(name, page.outline.map(withoutMade));
    said.set(name, page.said);
  }
  for (const [name, write] of xmlFiles) {
    const xml = parseXml(write(made));
    elements.set(name, [...xml.elements].sort());
    said.set(name, xml.said);
  }
  for (const [name, write] of jsonFiles) {
    said.set(name, oneSpace(stringsIn(JSON.parse(write(made))).join(' ')));
  }
  for (const [name, csv] of csvFiles(made)) {
    const { data } = Papa.parse<string[]>(csv);
    said.set(name.replace(/^hostile-/, ''), oneSpace(data.flat().join(' ')));
  }
  said.set('Markdown', markdownFile(made));
  return { elements, said };
}

/** An element without an address that is made of words. */
function withoutMade(element: string): string {
  return element
    .replace(/href=https:\/\/doi\.org\/\S.*?(?= rel=| lang|$)/, 'href=doi')
    .replace(/ title\b/, '');
}

const plain = everywhere('plain');
const harmless = [
  'plain',
  // Whose labels in drawings take more lines.
  'plain words that go on and on until a label needs a second line'
].map((words) => make(compiled('hostile', hostileFiles(everywhere(words)))));

describe.each(wordFieldNames)(`[F9 H-%s] the field`, (field) => {
  const words = everywhere(payload)(field);
  const { elements, said } = make(
    compiled(
      'hostile',
      hostileFiles((name) => (name === field ? words : plain(name)))
    )
  );

  it(`is only words on each page and in each file, and whole wherever ${wordFields[field]} is told`, () => {
    for (const [name, found] of elements) {
      const isPage = harmless[0]?.elements.get(name)?.[0]?.startsWith('html');
      const own = new Set(harmless.flatMap((each) => each.elements.get(name) ?? []));
      if (isPage) expect(found, name).toEqual(harmless[0]?.elements.get(name));
      else
        expect(
          found.filter((element) => !own.has(element)),
          name
        ).toEqual([]);
    }
    const lacking = toldFields[field].filter((name) => !(said.get(name) ?? '').includes(oneSpace(words)));
    expect(lacking).toEqual([]);
  });
});

it('names each field that a briefing’s own file holds words of, and no page or file that is not made', () => {
  const made = [...(harmless[0]?.said.keys() ?? [])];
  for (const [field, names] of Object.entries(toldFields)) {
    expect(names, field).toContain('briefing.json');
    for (const name of names) expect(made, field).toContain(name);
  }
});
