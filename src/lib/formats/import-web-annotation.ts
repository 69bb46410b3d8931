import { readAnnotatedText } from './annotated-text.ts';
import { anchorAnnotations } from './anchor-annotations.ts';
import { cleanLine } from './clean-text.ts';
import { foreignText, member, parseJson, textOf } from './foreign-values.ts';
import { ImportFindings } from './import-findings.ts';
import type { ForeignFiles, Importer, ImportRefusal } from './imported-briefing.ts';
import { readAnnotations } from './read-annotations.ts';
import { tellAnnotations } from './tell-annotations.ts';

/**
 * W3C Web Annotations, Recogito’s and our own export among them, with the text that they point at (`.txt`, `.md` or
 * `.html`). Each paragraph becomes a passage; words that are identified with a place become mentions; comments become
 * notes. Quotations are anchored by their words and what stands around them; one that is not found is reported.
 */
export const importWebAnnotation: Importer = (files) => {
  const names = [...files.keys()];
  const file = names.find((name) => /\.(?:jsonld|json)$/i.test(name)) ?? names[0] ?? '';
  const findings = new ImportFindings(file);
  const source = foreignText(file, files.get(file) ?? '', findings);
  if (source.kind === 'refused') return source;
  const json = parseJson(file, source.text);
  if (json.kind === 'refused') return json;
  const found = readAnnotations(json.value);
  if (found === null) {
    const hint = 'give a list, page or collection of W3C Web Annotations as JSON';
    return { kind: 'refused', file, where: 'the whole file', message: 'found no annotations', hint };
  }
  if (found.left > 0)
    findings.dropped('the whole file', `${found.left} annotations beyond the first 20,000 were left out`);
  const text = readText(files, file, findings);
  if (text.kind === 'refused') return text;
  const annotated = readAnnotatedText(text.file, text.text);
  if (annotated.parts.every(({ depth }) => depth > 0)) {
    const hint = 'give the text that the annotations point at';
    return {
      kind: 'refused',
      file: text.file,
      where: 'the whole file',
      message: 'found no paragraphs',
      hint
    };
  }
  const anchored = anchorAnnotations(annotated, found.annotations, findings);
  const label = cleanLine(textOf(member(json.value, 'label')));
  const creator = cleanLine(textOf(member(member(json.value, 'creator'), 'name')));
  const briefing = tellAnnotations(annotated, anchored, { label, creator, file: text.file }, findings);
  return { kind: 'imported', briefing, findings: findings.list };
};

type FoundText = { readonly kind: 'text'; readonly file: string; readonly text: string } | ImportRefusal;

function readText(files: ForeignFiles, annotations: string, findings: ImportFindings): FoundText {
  const candidates = [...files.keys()].filter((name) => name !== annotations);
  const file = [/\.(?:txt|text)$/i, /\.(?:md|markdown)$/i, /\.x?html?$/i]
    .map((pattern) => candidates.find((name) => pattern.test(name)))
    .find((name) => name !== undefined);
  if (file === undefined) {
    return {
      kind: 'refused',
      file: annotations,
      where: 'the folder',
      message: 'found annotations without the text that they point at',
      hint: 'put the text beside them, as .txt, .md or .html, and import the folder'
    };
  }
  const text = foreignText(file, files.get(file) ?? '', findings.about(file));
  return text.kind === 'refused' ? text : { kind: 'text', file, text: text.text };
}
