import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Citation } from '#lib/briefing/briefing.ts';
import type { Position } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '#lib/compile/draft.ts';
import { readFiles } from '#lib/compile/read-files.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { diagnosticToJson, formatDiagnostic } from '#lib/server/format-diagnostic.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { sliceCodePoints } from '#lib/text/graphemes.ts';
import { sourceParagraphs } from '#lib/text/source-paragraphs.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { judgeQuotation, type FoundQuotation, type JudgedQuotation } from './judge-quotation.ts';
import { readCopy } from './read-copy.ts';

export interface AttachOptions {
  /** The source that the file is a copy of; what the briefing is about without it. */
  readonly source?: string;
  readonly json?: boolean;
}

/** A passage's citation of the source, where it stands, and what the copy says of it. */
interface JudgedCitation extends JudgedQuotation {
  /** The id of the passage, note or event. */
  readonly by: string;
  readonly at: Position;
  readonly citation: Citation;
}

/**
 * Looks for each quotation of a source in a copy of it. 0 where all are where the briefing says, else 1. Throws WrongUse
 * and BriefingFolderError.
 */
export function attach(slug: string, path: string, options: AttachOptions, terminal: Terminal): 0 | 1 {
  const root = briefingsRoot();
  const draft = readDraft(slug, readBriefingFolder(root, slug));
  const id = options.source ?? draft.frontMatter.about?.value;
  if (id === undefined) {
    throw new WrongUse(`the briefing says about no source that it reads it; name one with --source`);
  }
  const source = draft.sources.find(({ source: { id: known } }) => known === id)?.source;
  if (source === undefined) throw new WrongUse(`sources.json has no source “${id}”`);
  const copy = readCopy(path);
  if (copy.kind === 'fault') {
    const print = options.json ? diagnosticToJson : formatDiagnostic;
    terminal.print(print(copy.folder, copy.fault));
    return 1;
  }
  const paragraphs = sourceParagraphs(copy.text, {
    ...(source.title !== undefined && { title: source.title }),
    authors: (source.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? [])
  });
  if (paragraphs.length === 0) {
    throw new WrongUse(`${path} holds no paragraph of text; save the article’s text into it`);
  }
  const judged = judgeCitations(draft, id, paragraphs);
  const folder = wayTo(join(root, slug));
  for (const each of judged) {
    terminal.print(
      options.json ? toJson(folder, each, paragraphs) : toLine(folder, each, paragraphs, terminal.coloured)
    );
  }
  if (!options.json) terminal.print(summary(judged, paragraphs.length));
  return judged.every(({ status }) => status === 'anchored') ? 0 : 1;
}

function readDraft(slug: string, files: Parameters<typeof readFiles>[1]): Draft {
  const { draft } = readFiles(slug, files, () => {});
  if (draft === null) throw new WrongUse(`“${slug}” cannot be read; \`check ${slug}\` says why`);
  return draft;
}

function judgeCitations(draft: Draft, id: string, paragraphs: readonly string[]): JudgedCitation[] {
  const quoting = draft.text.passages.flatMap(({ passage, quotation, at }) =>
    passage.citations.map((citation) => ({ by: passage.id, citation, at: quotation.quote?.at ?? at }))
  );
  const others = [
    ...draft.text.notes.flatMap(({ note, at }) =>
      note.citations.map((citation) => ({ by: note.id, citation, at }))
    ),
    ...draft.text.events.flatMap(({ event, at }) =>
      event.citations.map((citation) => ({ by: event.id, citation, at }))
    )
  ];
  return [...quoting, ...others]
    .filter(({ citation }) => citation.source === id)
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .flatMap(({ by, citation, at }): JudgedCitation[] => {
      const { quotation, paragraph } = citation;
      if (quotation !== undefined) {
        return [{ by, at, citation, ...judgeQuotation(paragraphs, quotation, paragraph ?? null) }];
      }
      // Without a quotation only the paragraph can be looked for.
      return paragraph !== undefined && paragraph > paragraphs.length
        ? [{ by, at, citation, status: 'orphaned', found: [] }]
        : [];
    });
}

const colours = {
  anchored: 'green',
  moved: 'yellow',
  'needs-review': 'yellow',
  ambiguous: 'red',
  orphaned: 'red'
} as const;

function toLine(
  folder: string,
  { by, at, citation, status, found }: JudgedCitation,
  paragraphs: readonly string[],
  coloured: boolean
): string {
  const shown = coloured ? styleText(colours[status], status) : status;
  const first = cleanOutput(`${folder}/${at.file}:${at.line}:${at.column}`);
  return `${first} ${shown} ${cleanOutput(`${by} ${words(citation, status, found, paragraphs)}`)}`;
}

function words(
  citation: Citation,
  status: JudgedQuotation['status'],
  found: readonly FoundQuotation[],
  paragraphs: readonly string[]
): string {
  const offers = found.map((range) => offer(citation, range, status, paragraphs));
  switch (status) {
    case 'anchored':
      return found.map(({ paragraph, start, end }) => `¶${paragraph} ${start}-${end}`).join();
    case 'moved':
      return `stands elsewhere in the copy: write ${offers.join()}`;
    case 'needs-review':
      return `is not there word for word: see whether ${offers.join()} is meant`;
    case 'ambiguous':
      return `occurs more than once: write ${offers.join(', or ')}`;
    case 'orphaned':
      return citation.quotation === undefined
        ? `cites ¶${citation.paragraph ?? 0}; the copy has ${paragraphs.length} paragraphs`
        : `“${citation.quotation.exact}” stands nowhere in the copy`;
  }
}

/** The attributes that would be right. */
function offer(
  { source, locator, quotation }: Citation,
  { paragraph, start, end, prefix, suffix }: FoundQuotation,
  status: JudgedQuotation['status'],
  paragraphs: readonly string[]
): string {
  const exact = sliceCodePoints(paragraphs[paragraph - 1] ?? '', start, end);
  return [
    ...(locator === `¶${paragraph}` ? [] : [`cite=${quoted(`${source} ¶${paragraph}`)}`]),
    ...(status === 'needs-review' && exact !== quotation?.exact ? [`quote=${quoted(exact)}`] : []),
    `chars=${start}-${end}`,
    ...(prefix === undefined ? [] : [`prefix=${quoted(prefix)}`]),
    ...(suffix === undefined ? [] : [`suffix=${quoted(suffix)}`])
  ].join(' ');
}

function quoted(value: string): string {
  return `"${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
}

function toJson(
  folder: string,
  { by, at, citation, status, found }: JudgedCitation,
  paragraphs: readonly string[]
): string {
  return JSON.stringify({
    file: cleanOutput(`${folder}/${at.file}`),
    line: at.line,
    column: at.column,
    status,
    by,
    source: citation.source,
    found: found.map((range) => ({
      ...range,
      exact: cleanOutput(sliceCodePoints(paragraphs[range.paragraph - 1] ?? '', range.start, range.end))
    }))
  });
}

function summary(judged: readonly JudgedCitation[], paragraphs: number): string {
  const counts = (Object.keys(colours) as JudgedQuotation['status'][]).flatMap((status) => {
    const count = judged.filter((each) => each.status === status).length;
    return count === 0 ? [] : [`${count} ${status.replace('-', ' ')}`];
  });
  const found = counts.length === 0 ? 'nothing is quoted from this source' : counts.join(', ');
  return `${found}; the copy has ${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}`;
}
