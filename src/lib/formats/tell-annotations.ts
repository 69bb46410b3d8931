import type { PhrasingContent } from 'mdast';
import type { Source } from '#lib/briefing/briefing.ts';
import type { AnchoredAnnotation, AnchoredAnnotations } from './anchor-annotations.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { AnnotationPlaces } from './annotation-places.ts';
import { cleanLine, cleanText, cutText } from './clean-text.ts';
import { foreignAddress } from './foreign-address.ts';
import { guessLanguage } from './guess-language.ts';
import { readHtml } from './html-to-markdown.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { ImportedBriefing, ImportedItem } from './imported-briefing.ts';
import { escapeMarkdown, printMarkdown } from './markdown-text.ts';
import type { ForeignAnnotation } from './read-annotations.ts';

/** What is known of the text beside its words. */
export interface TextDetails {
  readonly label: string;
  readonly creator: string;
  readonly file: string;
}

const textSource = 'text';
const voice = 'author';

/** The text as passages, one for each paragraph or each passage that the annotations name; headings stay headings. */
export function tellAnnotations(
  { text, parts }: AnnotatedText,
  { anchored, elsewhere }: AnchoredAnnotations,
  { label, creator, file }: TextDetails,
  findings: ImportFindings
): ImportedBriefing {
  const places = new AnnotationPlaces(findings);
  const ids = new ImportIds();
  const byPart = new Map<number, AnchoredAnnotation[]>();
  for (const found of anchored) {
    const own = byPart.get(found.part) ?? [];
    own.push(found);
    byPart.set(found.part, own);
  }
  const sources = new SourceList();
  const cited = citationsByPassage(elsewhere, sources, findings);
  const items: ImportedItem[] = [];
  const used = new Set<string>();
  let number = 0;
  let title = label;
  parts.forEach((part, index) => {
    const own = (byPart.get(index) ?? []).sort((a, b) => a.start - b.start || b.end - a.end);
    const words = text.slice(part.start, part.end);
    if (part.depth > 0) {
      for (const { annotation } of own)
        findings.dropped(annotation.where, 'it is about a heading, which mentions no place');
      if (part.depth === 1 && title === '') title = cleanLine(words);
      else
        items.push({
          kind: 'heading',
          depth: part.depth <= 2 ? 2 : 3,
          markdown: escapeMarkdown(cleanLine(words))
        });
      return;
    }
    number += 1;
    const named = own.map(({ annotation }) => passageId(annotation.source)).find((id) => id !== null);
    const comments: AnchoredAnnotation[] = [];
    const markdown = printParagraph(text, part, own, places, comments, findings);
    const last = items.at(-1);
    if (named && used.has(named) && last?.kind === 'passage' && last.id === named) {
      items[items.length - 1] = { ...last, markdown: `${last.markdown}\n\n${markdown}` };
      return;
    }
    const id = named && !used.has(named) ? ids.take(named, 'passage') : ids.make('', 'passage', number);
    used.add(id);
    const citation = named ? cited.get(named) : undefined;
    items.push({
      kind: 'passage',
      id,
      voice,
      ...(citation ?? { cite: `${textSource} ¶${number}` }),
      markdown
    });
    for (const { annotation } of comments) items.push(...notesOf(annotation, id, findings));
  });
  for (const passage of cited.keys()) {
    if (!used.has(passage))
      findings.dropped(
        `passage ${passage}`,
        'its quotation from a source was left out: no mention tells which paragraph it is'
      );
  }
  const name = cutText(title || cleanLine((file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')), 300);
  const lang = guessLanguage(text);
  if (lang)
    findings.changed(
      'language',
      `the language was guessed from the script: ${lang}; set lang if it is another`
    );
  const citesText = items.some((item) => item.kind === 'passage' && item.cite?.startsWith(`${textSource} ¶`));
  const own: Source = { id: textSource, type: 'document', title: name };
  return {
    title: name,
    ...(lang !== null && { lang }),
    ...(creator !== '' && { editor: creator }),
    voices: [{ id: voice, name: 'The author of the text', kind: 'author' }],
    text: items,
    places: places.list,
    stops: [],
    sources: [...(citesText ? [own] : []), ...sources.list]
  };
}

function printParagraph(
  text: string,
  part: { readonly start: number; readonly end: number },
  annotations: readonly AnchoredAnnotation[],
  places: AnnotationPlaces,
  comments: AnchoredAnnotation[],
  findings: ImportFindings
): string {
  const children: PhrasingContent[] = [];
  const words = (start: number, end: number): string =>
    cleanText(text.slice(start, end)).replace(/\s+/g, ' ');
  let at = part.start;
  for (const found of annotations) {
    const { annotation, start, end } = found;
    const hasComment = annotation.bodies.some(isComment);
    if (hasComment) comments.push(found);
    const place = places.identify(annotation, cleanLine(text.slice(start, end)));
    if (place === null) {
      if (!hasComment)
        findings.dropped(
          annotation.where,
          `what it says of ${shown(text.slice(start, end))} is neither a place nor a comment`
        );
      continue;
    }
    if (start < at) {
      findings.dropped(
        annotation.where,
        `its words ${shown(text.slice(start, end))} overlap those of another mention`
      );
      continue;
    }
    if (start > at) children.push({ type: 'text', value: words(at, start) });
    children.push({
      type: 'link',
      url: `place:${place}`,
      children: [{ type: 'text', value: words(start, end) }]
    });
    at = end;
  }
  if (at < part.end) children.push({ type: 'text', value: words(at, part.end) });
  return printMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
}

function isComment({ purpose, value }: { readonly purpose: string; readonly value: string }): boolean {
  return (
    value !== '' &&
    (purpose === 'commenting' || purpose === 'replying' || purpose === 'describing' || purpose === '')
  );
}

function notesOf(
  { bodies, where }: ForeignAnnotation,
  passage: string,
  findings: ImportFindings
): ImportedItem[] {
  return bodies.filter(isComment).flatMap(({ value }): ImportedItem[] => {
    const markdown = readHtml(value, `${where}.body`, findings);
    return markdown === '' ? [] : [{ kind: 'note', on: [passage], note: 'context', markdown }];
  });
}

/** Our annotations of quotations are named by passage, source and number. */
const ownSource = /(?:#quotation\/|:quotation:)[a-z0-9-]{1,64}[/:]([a-z0-9-]{1,64})[/:]\d+$/;

/** The passage that an address or name of ours ends in; null for the addresses of others. */
function passageId(source: string): string | null {
  return /(?:#|:passage:)([a-z0-9-]{1,64})$/.exec(source)?.[1] ?? null;
}

interface PassageCitation {
  readonly cite: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly chars?: string;
}

/** What passages quote from sources: the first quotation of each, since a passage has one. */
function citationsByPassage(
  annotations: readonly ForeignAnnotation[],
  sources: SourceList,
  findings: ImportFindings
): Map<string, PassageCitation> {
  const cited = new Map<string, PassageCitation>();
  for (const { id: named, where, bodies, source, quote, paragraph, position } of annotations) {
    const passage = bodies.map((body) => passageId(body.source)).find((id) => id !== null);
    if (!passage || quote === null) {
      findings.dropped(where, 'it describes a source, and no passage of the text');
      continue;
    }
    const id = sources.add(source, ownSource.exec(named)?.[1]);
    const words = [quote.prefix, quote.exact, quote.suffix].join(' ').split(/\s+/).length;
    if (words > 12 || quote.exact.length > 200 || cited.has(passage)) {
      findings.dropped(
        where,
        `its quotation ${shown(quote.exact)} was left out: a passage has one, of at most 12 words`
      );
      continue;
    }
    const isPlaced =
      paragraph !== undefined && position && position.end - position.start === Array.from(quote.exact).length;
    cited.set(passage, {
      cite: paragraph === undefined ? id : `${id} ¶${paragraph}`,
      quote: cleanLine(quote.exact),
      ...(quote.prefix !== undefined && { prefix: quote.prefix }),
      ...(quote.suffix !== undefined && { suffix: quote.suffix }),
      ...(isPlaced && { chars: `${position.start}-${position.end}` })
    });
  }
  return cited;
}

/** The sources that annotations point at, each once, by address. */
class SourceList {
  readonly #byAddress = new Map<string, Source>();
  readonly #ids = new ImportIds();

  constructor() {
    this.#ids.take(textSource, 'source');
  }

  get list(): readonly Source[] {
    return [...this.#byAddress.values()];
  }

  /** The id of the source at an address; `called` is the id that the annotations have for it. */
  add(address: string, called?: string): string {
    const known = this.#byAddress.get(address);
    if (known) return known.id;
    const web = foreignAddress(address);
    const href = web && /^https?:/i.test(web.href) ? web.href : undefined;
    const base = called ?? (href === undefined ? 'source' : new URL(href).hostname.replace(/^www\./, ''));
    const id = this.#ids.take(base, 'source');
    this.#byAddress.set(address, {
      id,
      type: 'webpage',
      title: cleanLine(address),
      ...(href !== undefined && { URL: href })
    });
    return id;
  }
}
