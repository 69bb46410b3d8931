import { editDistance } from './edit-distance.ts';
import { foldedWords } from './fold-for-search.ts';

/** What is known of a source beforehand, by which its text is told from what stands around it. */
export interface SourceOutline {
  readonly title?: string;
  /** The authors' family names, or what they sign by. */
  readonly authors?: readonly string[];
}

/**
 * The paragraphs of a copy of an article, so that the first has the number 1 in citations. The copy is plain text or
 * Markdown.
 *
 * Counted are the texts between blank lines that come after the title, each with its lines joined; a copy without blank
 * lines has a paragraph on each line. Not counted are what precedes the title, a line repeating its first words (a
 * heading or the caption of a picture), a byline or date before the first paragraph, headings, the author's note at the
 * end, and what follows it or a heading such as “Related articles”. Where the title does not occur, the article begins
 * with the first text that is a sentence.
 */
export function sourceParagraphs(copy: string, outline: SourceOutline = {}): string[] {
  const title = wordsOf(outline.title ?? '');
  const blocks = untilEnd(afterTitle(blocksOf(copy), title), outline.authors ?? []);
  const paragraphs: string[] = [];
  for (const { text, words, isHeading } of blocks) {
    if (isHeading || isEndMark(words) || repeatsTitle(words, title)) continue;
    if (paragraphs.length === 0 && isByline(text, words)) continue;
    paragraphs.push(text);
  }
  return paragraphs;
}

interface CopyBlock {
  readonly text: string;
  /** Folded, at least one. */
  readonly words: readonly string[];
  readonly isHeading: boolean;
}

/** The texts between blank lines. Markdown's signs for headings, quotations and emphasis around the whole are dropped. */
function blocksOf(copy: string): CopyBlock[] {
  const text = copy.replace(/^\ufeff/u, '').replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n');
  const lines = text.split('\n').map((line) => line.replace(/[\s\u200b\ufeff]+$/u, ''));
  const hasBlank = /\S[^\S\n]*\n\s*\n\s*\S/u.test(text);
  const groups: string[][] = [[]];
  for (const line of lines) {
    const isOwn = !hasBlank || /^\s{0,3}#{1,6}\s/u.test(line);
    if (line.trim() === '' || isOwn) groups.push([]);
    if (line.trim() !== '') groups.at(-1)?.push(line.trim());
    if (isOwn) groups.push([]);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const joined = group.map((line) => line.replace(/^>\s?/u, '')).join(' ');
      const isHeading = /^#{1,6}\s/u.test(joined);
      const bare = joined.replace(/^#{1,6}\s+|\s+#+$/gu, '').replace(/^(\*{1,3}|_{1,3})(.*\S)\1$/u, '$2');
      return { text: bare.trim(), words: wordsOf(bare), isHeading };
    })
    .filter(({ words }) => words.length > 0);
}

function wordsOf(text: string): string[] {
  return foldedWords(text).map(({ folded }) => folded);
}

/** What comes after the title. A title far below the first sentence is in a list of links, not above the text. */
function afterTitle(blocks: readonly CopyBlock[], title: readonly string[]): readonly CopyBlock[] {
  const wanted = title.join(' ');
  const isTitle = (block: CopyBlock): boolean => wanted !== '' && block.words.join(' ') === wanted;
  const firstSentence = blocks.findIndex(isProse);
  const above = firstSentence < 0 ? blocks : blocks.slice(0, firstSentence);
  const at = above.findLastIndex(isTitle);
  const found = at < 0 ? blocks.findIndex(isTitle) : at;
  return blocks.slice(found < 0 ? Math.max(0, firstSentence) : found + 1);
}

/**
 * What comes before the author's note or a mark such as “Related articles”. Either may also stand within a text, so it
 * ends one only where fewer sentences follow than precede, and a note only where it is among the last.
 */
function untilEnd(blocks: readonly CopyBlock[], authors: readonly string[]): readonly CopyBlock[] {
  const prose = (from: number, to?: number): number => blocks.slice(from, to).filter(isProse).length;
  const mark = blocks.findIndex(({ words }, at) => isEndMark(words) && prose(at + 1) < prose(0, at));
  const end = mark < 0 ? blocks.length : mark;
  const note = blocks.findIndex(
    ({ words }, at) =>
      at > 0 && at < end && isSigned(words, authors) && prose(0, at) > 0 && prose(at + 1, end) <= 1
  );
  return blocks.slice(0, note < 0 ? end : note);
}

function isProse({ text, words }: CopyBlock): boolean {
  return words.length >= 12 && /[.!?…։۔؟。][\s"'”’»)\]]*$/u.test(text);
}

/** A heading or caption made of the title's first words; a sentence that merely begins like the title is longer. */
function repeatsTitle(words: readonly string[], title: readonly string[]): boolean {
  if (words.length === 0 || words.length > title.length + 3 || title.length < 2) return false;
  const shared = words.findIndex((word, index) => word !== title[index]);
  return shared === -1 || shared >= Math.min(3, title.length);
}

/** A date, a name, a label of a button: short, and not a sentence. */
function isByline(text: string, words: readonly string[]): boolean {
  return words.length <= 14 && !/[.!?…։۔؟。][\s"'”’»)\]]*$/u.test(text);
}

/** The author's note: it begins with the author's name, which the byline may spell otherwise. */
function isSigned(words: readonly string[], authors: readonly string[]): boolean {
  if (words.length > 45) return false;
  const beginning = words.slice(0, 4);
  return authors.some((author) => {
    const name = wordsOf(author).at(-1) ?? '';
    const allowed = Math.floor(name.length / 4);
    return name.length > 2 && beginning.some((word) => editDistance(word, name, allowed) <= allowed);
  });
}

const endMarks = new Set(
  [
    'related articles',
    'related posts',
    'related',
    'related stories',
    'related news',
    'more on this story',
    'more on this topic',
    'read also',
    'read more',
    'see also',
    'you may also like',
    'share this',
    'share this article',
    'comments',
    'leave a comment',
    'leave a reply',
    'tags',
    'about the author'
  ].map((mark) => wordsOf(mark).join(' '))
);

function isEndMark(words: readonly string[]): boolean {
  return endMarks.has(words.join(' '));
}
