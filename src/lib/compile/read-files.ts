import type { Definition, Root } from 'mdast';
import type { FeatureCollection, Geometry } from 'geojson';
import { visit } from 'unist-util-visit';
import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import type { BlockContext, Reference, ReferenceKind } from './block-context.ts';
import type { BriefingFileName, BriefingFiles } from './briefing-files.ts';
import { checkControls, checkReferences } from './check-controls.ts';
import { checkFile } from './check-file.ts';
import { checkMarkdownDepth } from './check-markdown-depth.ts';
import type { Draft, PlaceDraft, SourceDraft } from './draft.ts';
import { maxTextBytes } from './limits.ts';
import { emptyFrontMatter, parseFrontMatter, type FrontMatter } from './parse-front-matter.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseSources } from './parse-sources.ts';
import { parseText } from './parse-text.ts';
import { parseTour } from './parse-tour.ts';
import { parsePlaces } from './places/parse-places.ts';
import { maxPlacesBytes } from './places/places-limits.ts';
import { toFeatureCollection } from './places/to-feature-collection.ts';
import { SourceText } from './source-text.ts';
import { whereWords } from './where-words.ts';

type Report = (diagnostic: Diagnostic) => void;

/** All files read; `draft` is null where there is no text to read. */
export interface ReadFiles {
  readonly draft: Draft | null;
  readonly collection: FeatureCollection<Geometry | null> | null;
}

/** Reads an author's files, each as far as it can be read. */
export function readFiles(slug: string, files: BriefingFiles, report: Report): ReadFiles {
  const references: Reference[] = [];
  const refer = (reference: Reference): void => void references.push(reference);
  const unreadable = new Set<ReferenceKind>();
  const text = readMarkdown('briefing.md', files, report);
  const frontMatter = text ? readFrontMatter(text, report) : null;
  const lang = usableLanguage(frontMatter?.lang?.value);
  const places = readPlaces(files, lang, report);
  if (!places) unreadable.add('place');
  const sources = readSources(files, report);
  if (!sources) unreadable.add('source');
  const tour = files['tour.md'] === undefined ? null : readMarkdown('tour.md', files, report);
  const contextOf = ({ source, root }: ReadMarkdown): BlockContext => ({
    source,
    lang,
    definitions: definitionsOf(root),
    report,
    refer
  });
  if (frontMatter && (frontMatter.keys.size === 0 || frontMatter.faulty.has('voices')))
    unreadable.add('voice');
  const stops = tour ? parseTour(tour.root, contextOf(tour)) : [];
  if (!text || !frontMatter) return { draft: null, collection: places?.collection ?? null };
  for (const { value, placeAt } of frontMatter.voices) {
    if (value.place !== undefined && placeAt) refer({ kind: 'place', id: value.place, at: placeAt });
  }
  return {
    collection: places?.collection ?? null,
    draft: {
      slug,
      lang,
      frontMatter,
      text: parseText(text.root, contextOf(text)),
      stops,
      hasTour: tour !== null,
      places: places?.places ?? [],
      sources: sources ?? [],
      references,
      unreadable
    }
  };
}

interface ReadMarkdown {
  readonly source: SourceText;
  readonly root: Root;
}

function readMarkdown(name: BriefingFileName, files: BriefingFiles, report: Report): ReadMarkdown | null {
  const source = openFile(name, files, maxTextBytes, report);
  if (!source) return null;
  checkControls(source, 'markdown').forEach(report);
  const tooDeep = checkMarkdownDepth(source);
  if (tooDeep) {
    report(tooDeep);
    return null;
  }
  const root = parseMarkdown(source.text);
  checkReferences(root, source).forEach(report);
  return { source, root };
}

/** A file that can be read; null, with a diagnostic, where it is missing or is not text. */
function openFile(
  name: BriefingFileName,
  files: BriefingFiles,
  maxBytes: number,
  report: Report
): SourceText | null {
  const raw = files[name];
  if (raw === undefined) {
    const at = { file: name, line: 1, column: 1 };
    report(
      diagnose('file-missing', at, `found no ${name}`, `write ${name}; geodata/README.md says what is in it`)
    );
    return null;
  }
  const source = new SourceText(name, raw);
  const fault = checkFile(source, maxBytes);
  if (fault) report(fault);
  return fault ? null : source;
}

function readFrontMatter({ source, root }: ReadMarkdown, report: Report): FrontMatter {
  const [first] = root.children;
  if (first?.type !== 'yaml') {
    report(
      diagnose(
        'front-matter-missing',
        source.top,
        'found no front matter',
        'begin the file with ---, entries such as title: …, and --- again'
      )
    );
    return emptyFrontMatter(source.top);
  }
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(source.text)?.[0].length ?? 0;
  const yaml = source.text.slice(opening, first.position?.end.offset).replace(/---[ \t]*$/, '');
  return parseFrontMatter(yaml, opening, source, report);
}

/** The places; null where the file holds none because it cannot be read. */
function readPlaces(
  files: BriefingFiles,
  lang: string,
  report: Report
): { places: PlaceDraft[]; collection: FeatureCollection<Geometry | null> } | null {
  const source = openFile('places.geojson', files, maxPlacesBytes, report);
  if (!source) return null;
  const { places, diagnostics } = parsePlaces(source.text, source.file, { lang });
  diagnostics.forEach(report);
  if (places.length === 0 && diagnostics.some(({ severity }) => severity === 'error')) return null;
  const unnamed = new Set(
    diagnostics.flatMap((found) => (found.code === 'name-missing' ? [lineAndColumn(found.at)] : []))
  );
  return {
    collection: toFeatureCollection(places),
    places: places.map(({ place, where, at }) => ({
      place: { ...place, where: whereWords(where, lang) },
      at: at(),
      idAt: at('id'),
      nameAt: unnamed.has(lineAndColumn(at('name'))) ? null : at('name')
    }))
  };
}

function lineAndColumn({ line, column }: Position): string {
  return `${line}:${column}`;
}

/** The sources; null where the file cannot be read. Without a file there are none. */
function readSources(files: BriefingFiles, report: Report): SourceDraft[] | null {
  if (files['sources.json'] === undefined) return [];
  const source = openFile('sources.json', files, maxTextBytes, report);
  if (!source) return null;
  checkControls(source, 'json').forEach(report);
  return parseSources(source, report);
}

/** The language in its usual form; English where it is none. */
function usableLanguage(lang: string | undefined): string {
  try {
    return (lang !== undefined && Intl.getCanonicalLocales(lang)[0]) || 'en';
  } catch {
    return 'en';
  }
}

function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}
