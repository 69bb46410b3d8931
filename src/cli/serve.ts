import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';

/**
 * Serves the built folder on the loopback, as any static host would: `PORT` (default 4173) and `HOST`
 * (default 127.0.0.1) choose the address; an unknown address gets `404.html` with status 404.
 */
function serve(): void {
  const folder = resolve(process.argv[2] ?? 'build');
  if (!existsSync(folder)) {
    console.error(`There is no folder ${process.argv[2] ?? 'build'}. Run \`npm run build\` first.`);
    process.exit(1);
  }
  const port = Number(process.env['PORT'] ?? 4173);
  const host = process.env['HOST'] ?? '127.0.0.1';
  const notFound = resolve(folder, '404.html');
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Access-Control-Allow-Origin', '*');
      const immutable = pathname.includes('/_app/immutable/') || pathname.startsWith('/basemap/');
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (pathname.endsWith('.jsonld'))
        response.setHeader('Content-Type', 'application/ld+json; charset=utf-8');
      if (pathname.endsWith('.geojson'))
        response.setHeader('Content-Type', 'application/geo+json; charset=utf-8');
    }
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    });
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken by another program. Choose another: PORT=4200 npm start`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    console.log(`Dateline is at http://${host}:${port}/  (Ctrl-C ends it)`);
  });
}

serve();
