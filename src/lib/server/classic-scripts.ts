import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';

const mark = '?classic';

/** The script that runs the facade of an embed; its file has the hash of its text in its name and is kept for ever. */
const facade = 'src/lib/embed/frame/facade-script.ts';

/** Where the facade's script is in a build, relative to the site's root. */
export function facadeFile(code: string): string {
  return `_app/immutable/facade.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
}

/**
 * `import code from './some-script.ts?classic'` gives that module and all that it imports as the text of one classic
 * script. What other people's pages load must not be a module: modules ask the host for CORS, and their import paths
 * would have to last as long as the snippets that name them.
 */
export function bundleClassicScripts(): Plugin {
  return {
    name: 'dateline:classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(mark)) return null;
      const { code, modules } = await bundleClassic(id.slice(0, -mark.length));
      for (const module of modules) this.addWatchFile(module);
      return `export default ${JSON.stringify(code)};`;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { code } = await bundleClassic(facade);
      this.emitFile({ type: 'asset', fileName: facadeFile(code), source: code });
    }
  };
}

async function bundleClassic(entry: string): Promise<{ code: string; modules: readonly string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'dateline' }
    }
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built.`);
  const [chunk] = output.output;
  return { code: chunk.code, modules: chunk.moduleIds };
}
