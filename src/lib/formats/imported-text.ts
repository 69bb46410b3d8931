import type { Briefing, Citation, Passage } from '#lib/briefing/briefing.ts';
import { authoringMarkdown, type AuthoringMarkdown } from './authoring-markdown.ts';
import { citeAttribute } from './citation-text.ts';
import type { ImportedBriefing, ImportedItem } from './imported-briefing.ts';

/** A briefing without its places, in the form in which importers give it back. */
export type ImportedText = Omit<ImportedBriefing, 'places'>;

/** The text, voices, tour and sources of a briefing as an author would write them. */
export function toImportedText(briefing: Briefing): ImportedText {
  const markdown = authoringMarkdown(briefing.flows);
  const passages = new Map(briefing.passages.map((passage) => [passage.id, passage]));
  const notes = new Map(briefing.notes.map((note) => [note.id, note]));
  const written = (passage: Passage): ImportedItem => ({
    kind: 'passage',
    id: passage.id,
    voice: passage.voice,
    ...(passage.title !== undefined && { title: passage.title }),
    ...(passage.when && { when: passage.when.edtf }),
    ...citation(passage.citations),
    markdown: markdown.blocks(passage.body)
  });
  const text = briefing.text.flatMap((item): ImportedItem[] => {
    switch (item.kind) {
      case 'heading':
        return [{ kind: 'heading', depth: item.depth, markdown: markdown.inlines(item.children) }];
      case 'prose':
        return [{ kind: 'prose', markdown: markdown.blocks(item.blocks) }];
      case 'passage': {
        const passage = passages.get(item.id);
        return passage === undefined ? [] : [written(passage)];
      }
      case 'note': {
        const note = notes.get(item.id);
        if (note === undefined) return [];
        const { id, on, kind, citations, body } = note;
        const cite = citations.length > 0 && { cite: citeAttribute(citations) };
        return [{ kind: 'note', id, on, note: kind, ...cite, markdown: markdown.blocks(body) }];
      }
    }
  });
  return {
    title: briefing.title,
    summary: briefing.summary,
    lang: briefing.lang,
    ...(briefing.editor !== undefined && { editor: briefing.editor }),
    ...(briefing.licence !== undefined && { licence: briefing.licence }),
    ...(briefing.corrections !== undefined && { corrections: briefing.corrections }),
    ...(briefing.about !== undefined && { about: briefing.about }),
    view: briefing.view,
    voices: briefing.voices,
    text: [...text, ...eventItems(briefing, markdown), ...flowItems(briefing, markdown)],
    stops: briefing.tour.map(({ id, title, places, passages: told, flows, camera, narration }) => ({
      id,
      title,
      places,
      passages: told,
      ...chosenFlows(briefing, told, flows),
      ...(camera && { camera }),
      markdown: markdown.blocks(narration)
    })),
    sources: briefing.sources
  };
}

/** The flows of a stop where they are others than those that its passages state. */
function chosenFlows(
  briefing: Briefing,
  passages: readonly string[],
  flows: readonly string[]
): { flows?: readonly string[] } {
  const told = new Set(passages);
  const stated = briefing.flows.filter((flow) => flow.passages.some((passage) => told.has(passage)));
  const isSame = stated.length === flows.length && stated.every(({ id }) => flows.includes(id));
  return isSame || flows.length === 0 ? {} : { flows };
}

/** Events beyond the dates of passages, at the end of the text: a briefing does not keep where they were written. */
function eventItems({ events }: Briefing, markdown: AuthoringMarkdown): ImportedItem[] {
  return events.flatMap(
    ({ id, title, when, places, passages: on, citations, body, origin }): ImportedItem[] => {
      if (origin === 'passage') return [];
      const cite = citations.length > 0 && { cite: citeAttribute(citations) };
      return [
        { kind: 'event', id, title, when: when.edtf, places, on, ...cite, markdown: markdown.blocks(body) }
      ];
    }
  );
}

/** Flows of which a block said more than the links in the text do. */
function flowItems({ flows }: Briefing, markdown: AuthoringMarkdown): ImportedItem[] {
  return flows.flatMap(({ id, from, to, kind, status, label, when, passages: on, body }): ImportedItem[] => {
    const isLink = id === `${from}--${to}` && !kind && !status && !when && body.length === 0;
    if (isLink) return [];
    return [
      {
        kind: 'flow',
        id,
        from,
        to,
        ...(kind !== undefined && { flow: kind }),
        ...(status !== undefined && { status }),
        ...(label !== undefined && { label }),
        ...(when && { when: when.edtf }),
        on,
        markdown: markdown.blocks(body)
      }
    ];
  });
}

function citation(citations: readonly Citation[]): Partial<Extract<ImportedItem, { kind: 'passage' }>> {
  if (citations.length === 0) return {};
  const quotation = citations[0]?.quotation;
  return {
    cite: citeAttribute(citations),
    ...(quotation && {
      quote: quotation.exact,
      ...(quotation.prefix !== undefined && { prefix: quotation.prefix }),
      ...(quotation.suffix !== undefined && { suffix: quotation.suffix }),
      ...(quotation.start !== undefined &&
        quotation.end !== undefined && { chars: `${quotation.start}-${quotation.end}` })
    })
  };
}
