import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildFacts } from './build-facts.ts';
import { largestBriefing, hostFacts, type HostFact } from './host-facts.ts';
import { findNginx, openNginxSite } from './nginx-site.ts';
import { readerLoad } from './reader-load.ts';

/**
 * `npm run test:hosting`: `build/` behind a real nginx with `hosting/nginx.conf`. What it sends is asked for directly
 * and by `npm run briefing -- check --url`; a load is put on it; and it is built twice more, once from the same sources and
 * once from others. Exit code 0 only where all of that was done and holds: without nginx or without a build it is 1.
 */
const folder = resolve(process.argv[2] ?? 'build');
/** At most so many requests, for at most so long; a machine with other work gets through fewer. */
const load = { requests: 2000, connections: 16, mostSeconds: 20 };
const fewestRequests = 200;

process.exitCode = await main();

async function main(): Promise<number> {
  if (!existsSync(`${folder}/index.html`)) {
    console.error(`There is no built site in ${folder}: run npm run build first. Nothing was tested.`);
    return 1;
  }
  const nginx = findNginx();
  if (nginx === null) {
    console.error(
      'nginx is not on this machine, so the host configuration was NOT tested. Install it (Debian: apt-get install ' +
        'nginx-light), or say where it is in NGINX.'
    );
    return 1;
  }
  const site = await openNginxSite(nginx, folder);
  try {
    console.log(`${folder} behind ${site.version} at ${site.url}\n`);
    const facts = await hostFacts(site.url, folder);
    tell(facts);
    const findings = checkedByCommand(site.url);
    const figures = await readerLoad(site.url, largestBriefing(folder), load);
    const perSecond = Math.round(figures.requests / figures.seconds);
    console.log(
      `\n${figures.requests} requests on ${figures.connections} connections in ${figures.seconds.toFixed(1)} s: ` +
        `${perSecond} a second, ${figures.failed} failed; a reader loads ${figures.addressesPerReader} files, ` +
        `${Math.round(figures.bytesPerReader / 1000)} kB, before the map`
    );
    console.log('\nTwo more builds …');
    const builds = buildFacts(folder);
    tell(builds);
    facts.push(...builds);
    const wrong = facts.filter(({ found }) => found.length > 0).length;
    const isBorne = figures.requests >= fewestRequests && figures.failed === 0;
    if (!isBorne) console.log(`✗ the load was not borne: ${figures.failed} failed`);
    console.log(`\n${facts.length - wrong} facts hold, ${wrong} do not; check --url: ${findings} findings`);
    return wrong === 0 && findings === 0 && isBorne ? 0 : 1;
  } finally {
    await site.close();
  }
}

function tell(facts: readonly HostFact[]): void {
  for (const { fact, found } of facts) {
    console.log(`${found.length === 0 ? '✓' : '✗'} ${fact}${found.map((each) => `\n    ${each}`).join('')}`);
  }
}

/** How many findings `check --url` prints; that the build was made for another address is not the host's fault. */
function checkedByCommand(url: string): number {
  const args = ['tsx', 'src/cli/briefing.ts', 'check', '--url', url, '--json'];
  const { status, stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  const findings = lines.filter((line) => !line.includes('"site-built-elsewhere"'));
  for (const line of findings) console.log(`✗ ${line}`);
  if (status !== 0 && findings.length === 0) {
    console.log(`✗ check --url ended with ${String(status)}: ${stderr.trim()}`);
    return 1;
  }
  return findings.length;
}
