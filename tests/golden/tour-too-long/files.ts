import type { BriefingFiles } from '#lib/compile/briefing-files.ts';
import { sampleBriefing } from '../../fakes/sample-briefing.ts';

const stops = Array.from({ length: 501 }, () => ':::stop{places=place-0}\n## Here\n\nSeen.\n:::\n');
const long = `:::stop{places=place-0}\n## Here\n\n${'seen '.repeat(1001)}\n:::\n`;

/** 501 stops after one whose narration is 5,004 characters long. */
export const files: BriefingFiles = {
  ...sampleBriefing({ places: 1, passages: 1, citations: 1 }),
  'tour.md': [long, ...stops].join('\n')
};
