import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { BriefingReport } from './briefing-reports.ts';

/** Where the page asks for what `check` says, and the name of the message that tells it anew. */
export const reportsPath = '/@dateline/reports.json';
export const reportsEvent = 'dateline:reports';

const overlay = '<script type="module" src="/src/cli/dev/problems-overlay.ts"></script>';

/**
 * While a briefing is written: a page is loaded anew when a file of the briefings changes, and shows what `check` says,
 * each problem with its line. With errors the last good page stays, because a briefing with errors has none. Only
 * `vite dev` has this; nothing of it is built.
 */
export function showProblems(): Plugin {
  return {
    name: 'dateline:show-problems',
    apply: 'serve',
    configureServer(server) {
      // A test runner makes a server too, which serves no pages.
      if (process.env['VITEST']) return;
      watchBriefings(server);
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] === reportsPath) {
          void answer(server, response).catch(next);
          return;
        }
        addToPages(request, response);
        next();
      });
    }
  };
}

async function answer(server: ViteDevServer, response: ServerResponse): Promise<void> {
  const reports = await readReports(server);
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(reports));
}

/** Loaded by the server, so that an edit to the compiler is seen as well. */
async function readReports(server: ViteDevServer): Promise<readonly BriefingReport[]> {
  const { briefingReports } = (await server.ssrLoadModule('/src/cli/dev/briefing-reports.ts')) as {
    briefingReports: () => readonly BriefingReport[];
  };
  return briefingReports();
}

function watchBriefings(server: ViteDevServer): void {
  const root = resolve(process.env['GEODATA_DIR'] ?? 'geodata/briefings') + sep;
  server.watcher.add(root);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = async (): Promise<void> => {
    const slugs = [...changed];
    changed.clear();
    const reports = await readReports(server);
    server.ws.send(reportsEvent, reports);
    const hasErrors = reports.some(
      ({ slug, problems }) => slugs.includes(slug) && problems.some(({ severity }) => severity === 'error')
    );
    if (!hasErrors) server.ws.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(root)) return;
    const slug = path.slice(root.length).split(sep)[0] ?? '';
    if (slug.startsWith('.')) return;
    changed.add(slug);
    clearTimeout(timer);
    // An editor that saves writes more than once.
    timer = setTimeout(() => {
      tell().catch((error: unknown) => server.config.logger.error(String(error)));
    }, 60);
  });
}

/** Puts the overlay behind every page that is served, error pages too. */
function addToPages(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') return;
  let isPage = false;
  const prepare = (): void => {
    isPage =
      String(response.getHeader('content-type')).startsWith('text/html') && response.statusCode !== 304;
    if (isPage) response.removeHeader('content-length');
  };
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    prepare();
    return writeHead(status, ...rest);
  };
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = (...args: unknown[]) => {
    if (!response.headersSent) prepare();
    if (!isPage) return end(...args);
    const [chunk] = args;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) response.write(chunk);
    return end(overlay, ...args.filter((arg) => typeof arg === 'function'));
  };
}
