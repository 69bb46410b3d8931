import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rawRequest } from './raw-request.ts';

/** The built site behind a real nginx. */
export interface NginxSite {
  /** With a slash at its end. */
  readonly url: string;
  /** What nginx is, such as `nginx/1.22.1`. */
  readonly version: string;
  close(): Promise<void>;
}

/** The nginx of this machine: on Debian it is installed where that is allowed; null where there is none. */
export function findNginx(): string | null {
  const known = (): string | null =>
    [process.env['NGINX'] ?? '', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx'].find(
      (path) => path !== '' && existsSync(path)
    ) ?? null;
  const found = known();
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log('Installing nginx-light …');
  // The package would start a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], { env, stdio: 'ignore' });
  return known();
}

/**
 * Serves a folder with `hosting/nginx.conf`, of which only the port and the folder are changed. Rejects with what nginx
 * says where it does not start.
 */
export async function openNginxSite(nginx: string, folder: string): Promise<NginxSite> {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'dateline-nginx-'));
  const site = readFileSync(resolve(import.meta.dirname, '../../hosting/nginx.conf'), 'utf8');
  writeFileSync(
    join(home, 'site.conf'),
    [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['root /var/www/dateline;', `root ${resolve(folder)};`]
    ].reduce((text, [from = '', to = '']) => {
      if (text.split(from).length !== 2) throw new Error(`hosting/nginx.conf must say “${from}” once.`);
      return text.replace(from, to);
    }, site)
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    [
      // Started by root, the workers would be of another user, who may not see the folder.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes 1;',
      `pid ${home}/nginx.pid;`,
      'events { worker_connections 256; }',
      'http {',
      '  access_log off;',
      '  sendfile on;',
      ...temporary.map((name) => `  ${name}_temp_path ${home}/${name};`),
      `  include ${home}/site.conf;`,
      '}'
    ].join('\n')
  );
  const said: string[] = [];
  const server = spawn(nginx, ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')]);
  server.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const ended = new Promise<void>((done) => server.on('exit', () => done()));
  const close = async (): Promise<void> => {
    server.kill('SIGQUIT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let left = 100; ; left -= 1) {
    const answer = await rawRequest(url).catch(() => null);
    if (answer !== null) {
      const version = spawnSync(nginx, ['-v']).stderr.toString().trim().replace('nginx version: ', '');
      return { url, version, close };
    }
    if (server.exitCode !== null || left === 0) {
      server.kill();
      rmSync(home, { recursive: true, force: true });
      throw new Error(`nginx did not start with hosting/nginx.conf.\n${said.join('')}`);
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
