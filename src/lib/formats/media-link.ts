import { addressWords, foreignAddress } from './foreign-address.ts';
import { htmlToMarkdown, readHtml } from './html-to-markdown.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { escapeMarkdown, linkMarkdown } from './markdown-text.ts';

/** A picture, film, recording or embedded page as story tools write it: `url` may be raw HTML. */
export interface ForeignMedia {
  readonly url?: unknown;
  /** HTML. */
  readonly caption?: unknown;
  /** HTML. */
  readonly credit?: unknown;
  /** The address that the credit leads to. */
  readonly creditUrl?: unknown;
}

/**
 * The paragraph of Markdown that stands for media: a link named by the caption where that is short, else by the file,
 * then caption and credit. Empty where there is nothing. `where` is the path of the media in the foreign file.
 */
export function mediaMarkdown(media: ForeignMedia, where: string, findings: ImportFindings): string {
  const url = textOf(media.url);
  const caption = phrase(textOf(media.caption), `${where}.caption`, findings);
  const credit = creditPhrase(media, where, findings);
  if (/[<>]/.test(url)) {
    const markdown = readHtml(url, `${where}.url`, findings);
    const said = [caption.markdown, credit].filter((part) => part !== '').join(' · ');
    return [markdown, said].filter((part) => part !== '').join('\n\n');
  }
  const address = url === '' ? null : foreignAddress(url);
  if (url !== '' && address === null) {
    findings.dropped(
      `${where}.url`,
      `the address ${shown(url)} was left out: it is not http, https or relative`
    );
  }
  if (address === null) return [caption.markdown, credit].filter((part) => part !== '').join(' · ');
  findings.changed(`${where}.url`, `the media at ${shown(address.href)} became a link; nothing was fetched`);
  const namesIt = caption.plain !== '' && caption.plain.length <= 120 && !caption.markdown.includes('](');
  const link = linkMarkdown(namesIt ? caption.plain : addressWords(address.href), address.href);
  return [link, namesIt ? '' : caption.markdown, credit].filter((part) => part !== '').join(' · ');
}

interface Phrase {
  readonly markdown: string;
  readonly plain: string;
}

/** HTML as phrasing on one line. */
function phrase(html: string, where: string, findings: ImportFindings): Phrase {
  if (html === '') return { markdown: '', plain: '' };
  const { markdown, plain, losses } = htmlToMarkdown(html);
  for (const { kind, message } of losses) findings[kind](where, message);
  // What has several blocks, or begins with the mark of one, is kept as its words.
  const isPhrase = !markdown.includes('\n') && !/^(?:[-+>#]|\d+[.)]\s|```)/.test(markdown);
  return { markdown: isPhrase ? markdown : escapeMarkdown(plain), plain };
}

function creditPhrase(media: ForeignMedia, where: string, findings: ImportFindings): string {
  const { markdown, plain } = phrase(textOf(media.credit), `${where}.credit`, findings);
  const url = textOf(media.creditUrl);
  if (url === '') return markdown;
  const address = foreignAddress(url);
  if (address !== null) return linkMarkdown(plain || addressWords(address.href), address.href);
  findings.dropped(
    `${where}.creditUrl`,
    `the address ${shown(url)} was left out: it is not http, https or relative`
  );
  return markdown;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
