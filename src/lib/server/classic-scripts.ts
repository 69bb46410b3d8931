import { build, type Plugin } from 'vite';

const mark = '?classic';

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
      const entry = id.slice(0, -mark.length);
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
      for (const module of chunk.moduleIds) this.addWatchFile(module);
      return `export default ${JSON.stringify(chunk.code)};`;
    }
  };
}
