import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { compile, type BriefingFiles } from '#lib/compile/compile.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';

/** A briefing with its places, as an exporter is given them. */
export interface CompiledBriefing {
  readonly briefing: Briefing;
  readonly places: FeatureCollection<Geometry | null>;
}

/** The briefing of these files; throws with what is wrong where it may not be published. */
export function compiled(slug: string, files: BriefingFiles): CompiledBriefing {
  const { briefing, places, diagnostics } = compile(slug, files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (briefing === null || places === null || errors.length > 0) {
    throw new Error(JSON.stringify(errors.slice(0, 5)));
  }
  return { briefing, places };
}

export const kerman = compiled('kerman', readBriefingFolder(briefingsRoot(), 'kerman'));

const folder = join(import.meta.dirname, '../golden/complete');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The small briefing that uses the whole format. */
export const complete = compiled('complete', {
  'briefing.md': read('briefing.md'),
  'places.geojson': read('places.geojson'),
  'tour.md': read('tour.md'),
  'sources.json': read('sources.json')
});

/** A briefing whose words are hostile to every format: markup, formulas, quotation marks, controls of no one. */
export const hostile = compiled('hostile', {
  'briefing.md': `---
title: "<b>Title</b> & ]]> \\"quoted\\""
summary: "=HYPERLINK(\\"http://example.org\\")"
lang: fa
edition: 2026-11-22
editor: "@editor <script>"
licence: "+CC"
voices:
  one: { name: "-1 & <i>one</i>", kind: author }
---

:::passage{#first voice=one title="=1+1" when=2024-01~}
\\<img src=x onerror=alert(1)> in [A & \\<B>](place:a), \\]\\]> and \`<code>\`, "quoted", 'single'.
:::

:::note{on=first kind=context}
\\@note
:::
`,
  'places.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'a',
        geometry: { type: 'Point', coordinates: [-51.5, -35.25] },
        properties: {
          name: '=cmd|x <b>&"\'',
          names: { fa: '+نام', en: "@A 'b'" },
          kind: 'city',
          certainty: 'disputed',
          role: '-2+3 <script>alert(1)</script> ]]>',
          source: "javascript:alert('x')"
        }
      },
      {
        type: 'Feature',
        id: '1',
        geometry: null,
        properties: { name: 'Nowhere', kind: 'unresolved', certainty: 'unknown', within: 'a' }
      }
    ]
  })
});
