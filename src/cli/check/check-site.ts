import { cleanOutput } from '#lib/server/clean-output.ts';
import type { Machine } from '../machine.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';
import { siteAddresses } from './site-addresses.ts';
import {
  archiveRules,
  dataRules,
  hashedRules,
  missingRules,
  pageRules,
  type SiteFinding
} from './site-rules.ts';
import { SiteVisitor, type Unreachable, type Visit } from './site-visit.ts';

export interface CheckSiteOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** How many addresses are visited at a time. */
const atOnce = 4;

/**
 * Checks how a built site is served: visits each of its addresses, and no other site. Prints one line for each kind of
 * finding, with the first address that has it. 0 where nothing fails, else 1. Throws WrongUse where the address is none.
 */
export async function checkSite(
  address: string,
  options: CheckSiteOptions,
  terminal: Terminal,
  machine: Machine
): Promise<0 | 1> {
  const site = toSite(address);
  const visitor = new SiteVisitor(site, machine.fetch);
  const findings: SiteFinding[] = [];
  const visited = new Map<string, Visit>();
  const visit = async (path: string, kind: 'page' | 'data' | 'hashed'): Promise<void> => {
    const answer = await visitor.visit(path, { text: kind === 'page' || path.endsWith('.js') });
    if ('unreachable' in answer) findings.push(unreachable(answer));
    else if (answer.status !== 200) findings.push(...notAnswered(answer));
    else {
      visited.set(path, answer);
      const rules = { page: pageRules, data: dataRules, hashed: hashedRules }[kind];
      findings.push(...rules(answer));
    }
  };
  await visit('./', 'page');
  const root = visited.get('./');
  if (root !== undefined) {
    const map = await visitor.visit('sitemap.xml', { text: true });
    const sitemap = 'unreachable' in map || map.status !== 200 ? '' : map.text;
    const addresses = siteAddresses(site, sitemap);
    findings.push(...addresses.findings);
    addresses.read(root);
    for (let next = addresses.next(); next.length > 0; next = addresses.next()) {
      for (let from = 0; from < next.length; from += atOnce) {
        const few = next.slice(from, from + atOnce);
        await Promise.all(few.map(({ path, kind }) => visit(path, kind)));
        for (const { path } of few) addresses.read(visited.get(path));
      }
    }
    for (const archive of addresses.archives()) {
      const answer = await visitor.visit(archive, { range: 'bytes=0-15' });
      findings.push(...('unreachable' in answer ? [unreachable(answer)] : archiveRules(answer)));
    }
    const missing = await visitor.visit('no-such-page-0b1e5c/');
    findings.push(...('unreachable' in missing ? [unreachable(missing)] : missingRules(missing)));
  }
  const printed = grouped(findings);
  for (const finding of printed) terminal.print(options.json ? toJson(finding) : toLine(finding));
  if (terminal.interactive && !options.json) {
    terminal.print(
      `${visited.size} addresses of ${cleanOutput(site.href)} visited, ${printed.length} findings`
    );
  }
  return printed.some(({ severity }) => severity === 'error' || options.strict === true) ? 1 : 0;
}

function toSite(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new WrongUse(
      `--url: found “${address}”, expected an address such as https://example.org/briefings/`
    );
  }
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function unreachable({ url, unreachable: why }: Unreachable): SiteFinding {
  return {
    url: url.href,
    severity: 'error',
    code: 'site-unreachable',
    message: `could not be reached: ${why}`,
    hint: 'see whether the address is right and the host runs'
  };
}

function notAnswered({ url, status, headers }: Visit): SiteFinding[] {
  const to = headers.get('location');
  return [
    {
      url: url.href,
      severity: 'error',
      code: 'site-status',
      message: `found status ${status}${to === null ? '' : `, leading to ${to}`}, expected 200`,
      hint: 'upload the whole folder, and serve index.html for addresses that end in a slash'
    }
  ];
}

/** One finding of each code: the first, with how many more addresses have it. */
function grouped(findings: readonly SiteFinding[]): SiteFinding[] {
  const byCode = new Map<string, SiteFinding[]>();
  for (const finding of findings) {
    byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  }
  return [...byCode.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            message: first.message + (more.length > 0 ? ` (and ${more.length} more addresses)` : '')
          }
        ]
  );
}

function toLine({ url, severity, code, message, hint }: SiteFinding): string {
  return cleanOutput(`${url} ${severity} ${code} ${message} (${hint})`);
}

function toJson(finding: SiteFinding): string {
  return JSON.stringify(finding, (_, value: unknown) =>
    typeof value === 'string' ? cleanOutput(value) : value
  );
}
