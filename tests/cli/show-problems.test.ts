import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ViteDevServer } from 'vite';
import { briefingReports } from '../../src/cli/dev/briefing-reports.ts';
import { reportsEvent, reportsPath, showProblems } from '../../src/cli/dev/show-problems.ts';
import { temporaryBriefings, typeCommand } from './command-line.ts';

const root = temporaryBriefings();
afterEach(() => vi.useRealTimers());

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The development server as far as the plugin knows it. */
function develop() {
  vi.stubEnv('VITEST', '');
  const sent: unknown[][] = [];
  const middlewares: Middleware[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const server = {
    watcher,
    ws: { send: (...message: unknown[]) => sent.push(message) },
    middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) },
    ssrLoadModule: async () => ({ briefingReports }),
    config: { logger: { error: (text: string) => sent.push(['error', text]) } }
  };
  const { configureServer } = showProblems();
  if (typeof configureServer !== 'function') throw new Error('the plugin serves nothing');
  void configureServer.call({} as never, server as unknown as ViteDevServer);
  return { sent, watcher, middleware: middlewares[0] as Middleware };
}

/** What a page that is answered so looks like behind the plugin. */
async function get(path: string, answer: (response: ServerResponse) => void) {
  const { middleware } = develop();
  const http = createServer((request, response) => middleware(request, response, () => answer(response)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = http.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  } finally {
    http.close();
  }
}

const make = () => typeCommand(['new', 'river', '--title', 'River', '--lang', 'en', '--region', 'europe']);

describe('writing with npm run dev', () => {
  it('adds what check says to pages, error pages too, and to nothing else', async () => {
    const page = '<!doctype html><p>ä</p>';
    const html = (status: number) => (response: ServerResponse) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-length', Buffer.byteLength(page));
      response.writeHead(status);
      response.write(page);
      response.end();
    };
    for (const status of [200, 500]) {
      const { text, status: got } = await get('/river/', html(status));
      expect(got).toBe(status);
      expect(text).toBe(`${page}<script type="module" src="/src/cli/dev/problems-overlay.ts"></script>`);
    }
    const json = await get('/a.json', (response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
    expect(json.text).toBe('{}');
  });

  it('tells the page each problem with its line', async () => {
    await make();
    writeFileSync(join(root.path, 'river', 'tour.md'), '\n:::stop{places=nowhere}\n## A\nText.\n:::\n');
    const { text } = await get(reportsPath, () => {});
    expect(JSON.parse(text)).toMatchObject([
      {
        slug: 'river',
        problems: [{ file: `${root.path}/river/tour.md`, line: 2, column: 16, code: 'unknown-place' }]
      }
    ]);
  });

  it('loads the page anew after an edit; with errors it keeps the last good one, until they are mended', async () => {
    await make();
    const { sent, watcher } = develop();
    vi.useFakeTimers();
    const path = join(root.path, 'river', 'tour.md');
    const edit = async (text: string): Promise<unknown[]> => {
      writeFileSync(path, text);
      watcher.emit('all', 'change', path);
      watcher.emit('all', 'change', path);
      await vi.runAllTimersAsync();
      return sent.splice(0).map(([message]) => message);
    };
    expect(await edit(':::stop{places=nowhere}\n## A\nText.\n:::\n')).toEqual([reportsEvent]);
    expect(await edit(':::stop{places=example-town}\n## A\nText.\n:::\n')).toEqual([
      reportsEvent,
      { type: 'full-reload' }
    ]);
    watcher.emit('all', 'change', '/elsewhere/file.ts');
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
  });
});
