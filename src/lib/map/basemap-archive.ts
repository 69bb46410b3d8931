import type { AddProtocolResponseData, GetResourceResponse, RequestParameters } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { ArchiveSource, type ArchiveOptions } from './archive-source.ts';
import { GatheredSource } from './gathered-source.ts';

const archives = new Map<string, PMTiles>();
const tileAddress = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/;

/**
 * Answers MapLibre's requests to `pmtiles://<address of an archive>` with TileJSON and those to
 * `…/<zoom>/<column>/<row>` with a tile, empty where the archive has none, from one open archive per address.
 */
export async function loadArchiveTile(
  request: RequestParameters,
  controller: AbortController
): Promise<GetResourceResponse<AddProtocolResponseData>> {
  const tile = tileAddress.exec(request.url);
  if (tile === null) {
    const url = request.url.replace(/^pmtiles:\/\//, '');
    const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archiveAt(url).getHeader();
    const bounds = [minLon, minLat, maxLon, maxLat];
    return { data: { tiles: [`${request.url}/{z}/{x}/{y}`], minzoom: minZoom, maxzoom: maxZoom, bounds } };
  }
  const [, url = '', ...numbers] = tile;
  const [zoom = 0, column = 0, row = 0] = numbers.map(Number);
  const found = await archiveAt(url).getZxy(zoom, column, row, controller.signal);
  return { data: found?.data ?? new ArrayBuffer(0) };
}

/**
 * Lets go of an archive that failed: the next request opens it anew and passes over the browser's copy,
 * which may be what was bad. An open archive remembers that it could not be read.
 */
export function reopenArchive(url: string): void {
  archives.set(url, open(url, { isFresh: true }));
}

function archiveAt(url: string): PMTiles {
  const known = archives.get(url);
  if (known !== undefined) return known;
  const opened = open(url);
  archives.set(url, opened);
  return opened;
}

function open(url: string, options: ArchiveOptions = {}): PMTiles {
  return new PMTiles(new GatheredSource(new ArchiveSource(url, options)));
}
