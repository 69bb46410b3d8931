import { Agent } from 'node:http';
import { rawRequest } from './raw-request.ts';

/** What a load on a site came to. */
export interface LoadFigures {
  readonly requests: number;
  readonly connections: number;
  readonly seconds: number;
  /** Answers that were not 200, and requests without an answer. */
  readonly failed: number;
  /** Bytes of all bodies that one reader of a briefing loads before the map, as they come over the wire. */
  readonly bytesPerReader: number;
  readonly addressesPerReader: number;
}

export interface Load {
  readonly requests: number;
  readonly connections: number;
  /** After so long no further request is sent. */
  readonly mostSeconds: number;
}

const headers = { 'accept-encoding': 'gzip' };

/** Sends the requests of many readers of a briefing, one reader after the other on each connection. */
export async function readerLoad(site: string, slug: string, load: Load): Promise<LoadFigures> {
  const addresses = await readerAddresses(`${site}${slug}/`);
  const sizes = await Promise.all(
    addresses.map(async (address) => (await rawRequest(address, headers)).body.length)
  );
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  let sent = 0;
  let failed = 0;
  const reader = async (): Promise<void> => {
    while (sent < load.requests && seconds() < load.mostSeconds) {
      const address = addresses[sent % addresses.length] ?? site;
      sent += 1;
      const answer = await rawRequest(address, headers, agent).catch(() => null);
      if (answer?.status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, reader));
  const took = seconds();
  agent.destroy();
  return {
    requests: sent,
    connections: load.connections,
    seconds: took,
    failed,
    bytesPerReader: sizes.reduce((sum, size) => sum + size, 0),
    addressesPerReader: addresses.length
  };
}

/** The page, what its head asks for, and the data that its script asks for. */
async function readerAddresses(page: string): Promise<string[]> {
  const html = (await rawRequest(page)).body.toString();
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => {
    const isLoaded = /^<script|rel="(?:stylesheet|modulepreload|icon)"/.test(tag);
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return isLoaded && address !== undefined ? [address] : [];
  });
  return [...new Set(['./', ...named, 'briefing.json', 'places.geojson'])].map(
    (address) => new URL(address, page).href
  );
}
