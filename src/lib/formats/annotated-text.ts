import type { Nodes } from 'mdast';
import { cleanText } from './clean-text.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { parsePlainMarkdown } from './markdown-text.ts';

/** A paragraph or heading by its offsets in the text, in UTF-16 units. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  /** 1 for a title; 0 for a paragraph. */
  readonly depth: number;
}

export interface AnnotatedText {
  readonly text: string;
  readonly parts: readonly TextPart[];
}

/**
 * A text that annotations point at. Plain text stays as it is, so that positions keep their meaning: its parts are what
 * blank lines divide, or its lines where there are none. Markdown and HTML give their words, part by part.
 */
export function readAnnotatedText(file: string, content: string): AnnotatedText {
  if (/\.(?:md|markdown)$/i.test(file)) return partsOfMarkdown(content);
  if (/\.x?html?$/i.test(file)) return partsOfMarkdown(htmlToMarkdown(content).markdown);
  const text = content;
  const hasBlank = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/.test(text);
  const border = hasBlank ? /\r?\n[^\S\n]*\r?\n\s*/g : /[\r\n]+/g;
  const parts: TextPart[] = [];
  const put = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    if (piece.trim() !== '') parts.push({ start, end: from + piece.trimEnd().length, depth: 0 });
  };
  let at = 0;
  for (const { 0: mark, index } of text.matchAll(border)) {
    put(at, index);
    at = index + mark.length;
  }
  put(at, text.length);
  return { text, parts };
}

function partsOfMarkdown(markdown: string): AnnotatedText {
  const texts: string[] = [];
  const parts: TextPart[] = [];
  let length = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      const words = cleanText(wordsOf(node)).replace(/\s+/g, ' ').trim();
      if (words === '') return;
      parts.push({
        start: length,
        end: length + words.length,
        depth: node.type === 'heading' ? node.depth : 0
      });
      texts.push(words);
      length += words.length + 2;
    } else if ('children' in node) node.children.forEach(walk);
  };
  walk(parsePlainMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')));
  return { text: texts.join('\n\n'), parts };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
