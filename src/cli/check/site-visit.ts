import type { Machine } from '../machine.ts';

/** An address of a site, visited. */
export interface Visit {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; empty where it was not asked for. */
  readonly text: string;
}

/** Why an address could not be visited, as a sentence without its end. */
export interface Unreachable {
  readonly url: URL;
  readonly unreachable: string;
}

const patienceMs = 10_000;
const maxTextBytes = 10_000_000;

/** Visits addresses of one origin, and no other: where a site leads elsewhere, nobody follows. */
export class SiteVisitor {
  readonly #site: URL;
  readonly #fetch: Machine['fetch'];

  constructor(site: URL, fetch: Machine['fetch']) {
    this.#site = site;
    this.#fetch = fetch;
  }

  /** `text` asks for the body; `range` for a part of it. Never throws for what the network does. */
  async visit(
    path: string,
    { text = false, range }: { readonly text?: boolean; readonly range?: string } = {}
  ): Promise<Visit | Unreachable> {
    const url = new URL(path, this.#site);
    if (url.origin !== this.#site.origin) throw new Error(`${url.href} is not of ${this.#site.origin}`);
    try {
      const response = await this.#fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
        headers: { 'accept-encoding': 'br, gzip', ...(range !== undefined && { range }) }
      });
      const { status, headers } = response;
      if (text) return { url, status, headers, text: await readText(response) };
      await response.body?.cancel();
      return { url, status, headers, text: '' };
    } catch (error) {
      return { url, unreachable: reason(error) };
    }
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxTextBytes) break;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

const reasons = new Map([
  ['ECONNREFUSED', 'nothing answers there'],
  ['ENOTFOUND', 'there is no host of that name'],
  ['EAI_AGAIN', 'the name of the host could not be looked up'],
  ['ECONNRESET', 'the connection was closed'],
  ['UND_ERR_SOCKET', 'the connection was closed']
]);

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not be fetched';
  if (error.name === 'TimeoutError') return `no answer within ${patienceMs / 1000} seconds`;
  const cause: unknown = error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons.get(code) ?? (code === '' ? error.message : `it could not be fetched (${code})`);
}
