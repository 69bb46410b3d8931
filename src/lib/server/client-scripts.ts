import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The scripts that pages of ours name themselves, by name: the modules that they begin with. */
export const clientScripts = {
  reader: 'src/lib/reader/run-reader.ts',
  embed: 'src/lib/reader/embed/start-embed.ts',
  builder: 'src/lib/reader/publisher/run-builder.ts',
  gallery: 'src/lib/reader/publisher/run-gallery.ts'
} as const;

export type ClientScriptName = keyof typeof clientScripts;

/** What a page names in its head so that a script runs: addresses relative to the site's root. */
export interface ClientScript {
  readonly src: string;
  /** What the script imports at once, so that the page can ask for all of it at the same time. */
  readonly preload: readonly string[];
}

/**
 * Builds the scripts of `clientScripts` beside Kit's own. Our pages are whole when they arrive and are not hydrated, so
 * they do without Kit's router and runtime: a fifth of a reader's JavaScript.
 */
export function buildClientScripts(): Plugin {
  return {
    name: 'dateline:client-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const [name, id] of Object.entries(clientScripts)) this.emitFile({ type: 'chunk', id, name });
    }
  };
}

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifestFile = '.svelte-kit/output/client/.vite/manifest.json';
let manifest: ReadonlyMap<string, ManifestChunk> | null = null;

/** Where a script is in this build; `dev` asks for the source, which a server at work serves as it is. */
export function clientScript(name: ClientScriptName, dev: boolean): ClientScript {
  const source = clientScripts[name];
  if (dev) return { src: source, preload: [] };
  manifest ??= new Map(
    Object.entries(JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, ManifestChunk>)
  );
  const chunks = manifest;
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = chunks.get(key);
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(source);
  const [src, ...preload] = found;
  if (src === undefined) throw new Error(`${manifestFile} does not name ${source}.`);
  return { src, preload };
}
