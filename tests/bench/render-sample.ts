import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Renders pages of the built site's own server into a folder, from the briefings that `GEODATA_DIR` names.
 * Arguments: the server's folder, the folder to write to, and paths such as `many/` and `many/briefing.json`. Prints one
 * JSON line: how many milliseconds each path took. Whatever is compiled or read once is on the first path's account.
 */
interface KitServer {
  init(options: { env: Record<string, string> }): Promise<void>;
  respond(request: Request, options: { getClientAddress(): string }): Promise<Response>;
}

const [serverFolder = '', target = '', ...paths] = process.argv.slice(2);
const load = (name: string) => import(pathToFileURL(join(serverFolder, name)).href) as Promise<unknown>;
const { Server } = (await load('index.js')) as { Server: new (manifest: unknown) => KitServer };
// The other manifest leaves out the pages that were prerendered.
const { manifest } = (await load('manifest-full.js')) as { manifest: unknown };
const server = new Server(manifest);
await server.init({ env: {} });
const tookMs: Record<string, number> = {};
for (const path of paths) {
  const started = performance.now();
  const response = await server.respond(new Request(`http://127.0.0.1/${path}`), {
    getClientAddress: () => '127.0.0.1'
  });
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  const body = Buffer.from(await response.arrayBuffer());
  tookMs[path] = performance.now() - started;
  const file = join(target, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}
console.log(JSON.stringify(tookMs));
