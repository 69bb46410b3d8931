import type { PhrasingContent, RootContent } from 'mdast';
import type { Briefing, Citation, Note, Passage } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import { sourceText } from './citation-text.ts';
import type { Exported } from './imported-briefing.ts';
import { printMarkdown } from './markdown-text.ts';
import { blocksToMdast, inlinesToMdast, type MarkdownLinks } from './rich-text-to-mdast.ts';

/**
 * The whole text as one plain CommonMark document, for reading, printing and mailing: each passage is followed by its
 * voice, date and citation; notes are quotations; the places that the words name are numbered as in the list at the
 * end, sources likewise. It holds nothing that only a briefing knows; with `siteUrl` it says where the briefing is.
 */
export function exportMarkdown(
  briefing: Briefing,
  { siteUrl }: { readonly siteUrl?: string } = {}
): Exported {
  const words = wordsFor(briefing.lang);
  const passages = new Map(briefing.passages.map((passage) => [passage.id, passage]));
  const notes = new Map(briefing.notes.map((note) => [note.id, note]));
  const voices = new Map(briefing.voices.map(({ id, name }) => [id, name]));
  const sourceNumbers = new Map(briefing.sources.map(({ id }, index) => [id, index + 1]));
  const links = numberedLinks(briefing);
  const cited = (citations: readonly Citation[]): string => citedText(citations, sourceNumbers, words);

  const passageNodes = ({ voice, title, when, citations, body }: Passage): RootContent[] => [
    ...(title === undefined ? [] : [paragraph([{ type: 'strong', children: [text(title)] }])]),
    ...blocksToMdast(body, links),
    paragraph([text(line(`— ${voices.get(voice) ?? words.unknownVoice}`, when?.printed, cited(citations)))])
  ];
  const noteNodes = ({ kind, citations, body }: Note): RootContent => ({
    type: 'blockquote',
    children: [
      paragraph([{ type: 'strong', children: [text(words.noteKinds[kind])] }]),
      ...blocksToMdast(body, links),
      ...(citations.length === 0 ? [] : [paragraph([text(`— ${cited(citations)}`)])])
    ]
  });
  const body = briefing.text.flatMap((item): RootContent[] => {
    switch (item.kind) {
      case 'heading':
        return [{ type: 'heading', depth: item.depth, children: inlinesToMdast(item.children, links) }];
      case 'prose':
        return blocksToMdast(item.blocks, links);
      case 'passage': {
        const passage = passages.get(item.id);
        return passage === undefined ? [] : passageNodes(passage);
      }
      case 'note': {
        const note = notes.get(item.id);
        return note === undefined ? [] : [noteNodes(note)];
      }
    }
  });
  const nodes: RootContent[] = [
    heading(1, briefing.title),
    paragraph([text(briefing.summary)]),
    paragraph([
      text(line(words.edition(words.date(briefing.edition)), briefing.editor, briefing.licence)),
      ...(siteUrl === undefined ? [] : address(`${siteUrl.replace(/\/+$/, '')}/${briefing.slug}/`))
    ]),
    ...body,
    ...tourNodes(briefing, words, links),
    ...timelineNodes(briefing, words, links),
    ...placeNodes(briefing, words),
    ...sourceNodes(briefing, words)
  ];
  return {
    files: new Map([[`${briefing.slug}.md`, `${printMarkdown({ type: 'root', children: nodes })}\n`]]),
    lost: [
      'The geometry of places and the cameras of the tour are not in a text; each point is given in degrees.',
      ...(briefing.flows.length > 0
        ? ['Flows are in the words only: their kind and standing are left out.']
        : [])
    ]
  };
}

/** A mention is its words and, in brackets, the number of the place. */
function numberedLinks(briefing: Briefing): MarkdownLinks {
  const numbers = new Map(briefing.places.map(({ id }, index) => [id, index + 1]));
  const numbered = (place: string, words: PhrasingContent[]): PhrasingContent[] => {
    const number = numbers.get(place);
    return number === undefined ? words : [...words, text(` [${number}]`)];
  };
  return { mention: numbered, flow: (_from, to, words) => numbered(to, words) };
}

function tourNodes(briefing: Briefing, words: Words, links: MarkdownLinks): RootContent[] {
  if (briefing.tour.length === 0) return [];
  return [
    heading(2, words.tour),
    ...briefing.tour.flatMap(({ title, narration }, index) => [
      heading(3, `${index + 1}. ${title}`),
      ...blocksToMdast(narration, links)
    ])
  ];
}

function timelineNodes(briefing: Briefing, words: Words, links: MarkdownLinks): RootContent[] {
  if (briefing.events.length === 0) return [];
  const items = briefing.events.map(({ when, title, body }) => [
    paragraph([{ type: 'strong', children: [text(when.printed)] }, text(` ${title}`)]),
    ...blocksToMdast(body, links)
  ]);
  return [
    heading(2, words.timeline),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((children) => ({ type: 'listItem', spread: false, children }))
    }
  ];
}

function placeNodes(briefing: Briefing, words: Words): RootContent[] {
  if (briefing.places.length === 0) return [];
  const rows = briefing.places.map(({ name, kind, certainty, point, role }) => {
    const where = point === null ? '' : `${degrees(point[1])}, ${degrees(point[0])}`;
    const doubt = certainty === 'exact' ? '' : words.certainties[certainty];
    return [
      { type: 'strong' as const, children: [text(name)] },
      text(` (${words.placeKinds[kind]})${line('', where, doubt, role)}`)
    ];
  });
  return [heading(2, words.places), numberedList(rows)];
}

function sourceNodes(briefing: Briefing, words: Words): RootContent[] {
  if (briefing.sources.length === 0) return [];
  return [
    heading(2, words.sources),
    numberedList(briefing.sources.map((source) => [text(sourceText(source))]))
  ];
}

function citedText(
  citations: readonly Citation[],
  numbers: ReadonlyMap<string, number>,
  words: Words
): string {
  if (citations.length === 0) return '';
  const entries = citations.map(({ source, locator, quotation }) =>
    [
      numbers.get(source) ?? source,
      ...(locator === undefined ? [] : [locator]),
      ...(quotation === undefined ? [] : [words.quotation(quotation.exact)])
    ].join(' ')
  );
  return `${words.citedSources(citations.length)}: ${entries.join(', ')}`;
}

/** The parts that are there, apart by a raised dot. */
function line(...parts: readonly (string | undefined)[]): string {
  return parts.map((part, index) => (part ? `${index > 0 ? ' · ' : ''}${part}` : '')).join('');
}

function degrees(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

function address(url: string): PhrasingContent[] {
  return [text(' · '), { type: 'link', url, children: [text(url)] }];
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}

function paragraph(children: PhrasingContent[]): Extract<RootContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children };
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

function numberedList(rows: PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: rows.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] }))
  };
}
