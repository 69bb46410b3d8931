import type { ImportedBriefing } from '#lib/formats/imported-briefing.ts';

/** An imported briefing of a single passage, which the editor says. */
export function onePassage(markdown: string): ImportedBriefing {
  return {
    title: 'One passage',
    voices: [{ id: 'editor', name: 'The editor', kind: 'editor' }],
    text: [{ kind: 'passage', id: 'only', voice: 'editor', markdown }],
    places: [],
    stops: [],
    sources: []
  };
}
