import { compile } from '#lib/compile/compile.ts';
import { sampleBriefing } from '../fakes/sample-briefing.ts';

/**
 * One measured check in a process of its own, so that its memory is its own. Arguments: places, passages,
 * citations, characters of text. Prints one JSON line: milliseconds, peak resident megabytes, diagnostics.
 */
const [places = 0, passages = 0, citations = 0, characters = 0] = process.argv.slice(2).map(Number);
const files = sampleBriefing({ places, passages, citations, characters });
const started = performance.now();
const { diagnostics } = compile('sample', files);
const milliseconds = performance.now() - started;
console.log(
  JSON.stringify({
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
    diagnostics: diagnostics.length,
    characters: files['briefing.md']?.length ?? 0
  })
);
