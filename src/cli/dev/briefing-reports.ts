import { join } from 'node:path';
import { diagnosticToJson } from '#lib/server/format-diagnostic.ts';
import { BriefingFolderError, briefingsRoot, listBriefings } from '#lib/server/read-briefing-folder.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { checkFolder } from '../check/check.ts';

/** One problem as `check --json` prints it. */
export interface ReportedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What `check` says of one briefing. */
export interface BriefingReport {
  readonly slug: string;
  /** The briefing's folder, whole, for an editor to find. */
  readonly folder: string;
  readonly problems: readonly ReportedProblem[];
}

/** What `check` says of all briefings at this moment. */
export function briefingReports(): BriefingReport[] {
  const root = briefingsRoot();
  return listBriefings(root).map((slug) => {
    const folder = join(root, slug);
    try {
      const { diagnostics } = checkFolder(root, slug);
      return {
        slug,
        folder,
        problems: diagnostics.map(
          (diagnostic) => JSON.parse(diagnosticToJson(wayTo(folder), diagnostic)) as ReportedProblem
        )
      };
    } catch (error) {
      // A link, or a folder that has just gone: the others are checked all the same.
      if (!(error instanceof BriefingFolderError)) throw error;
      return { slug, folder, problems: [unreadable(wayTo(folder), error.message)] };
    }
  });
}

function unreadable(file: string, message: string): ReportedProblem {
  return { file, line: 1, column: 1, severity: 'error', code: 'folder-unreadable', message, hint: '' };
}
