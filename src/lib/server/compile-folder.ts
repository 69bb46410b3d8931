import { join } from 'node:path';
import { compareDiagnostics } from '#lib/briefing/diagnostic.ts';
import { compile, type BriefingFiles, type Compiled } from '#lib/compile/compile.ts';
import { checkRecordings } from './check-recordings.ts';
import { readBriefingFolder } from './read-briefing-folder.ts';

/** A briefing as compiled from its folder, with the text of all files in which something may be wrong. */
export interface CompiledFolder extends Compiled {
  readonly files: BriefingFiles & Readonly<Record<string, string>>;
}

/**
 * Compiles the briefing of a folder and looks at the files that its tour names; `read` is the folder's text where it is
 * known already. Throws BriefingFolderError where the folder cannot be read.
 */
export function compileFolder(
  root: string,
  slug: string,
  read: BriefingFiles = readBriefingFolder(root, slug)
): CompiledFolder {
  const compiled = compile(slug, read);
  const checked = checkRecordings(join(root, slug), compiled);
  return {
    ...compiled,
    files: { ...read, ...checked.captions },
    diagnostics: [...compiled.diagnostics, ...checked.diagnostics].sort(compareDiagnostics)
  };
}
