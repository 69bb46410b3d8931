import type { Agent } from 'node:http';
import { get, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The bytes of its body, still encoded. */
  readonly body: Buffer;
}

/** Asks as a browser would, without following, decoding or keeping anything. Rejects where no answer comes. */
export function rawRequest(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  agent?: Agent
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      );
    });
    request.on('error', reject);
  });
}
