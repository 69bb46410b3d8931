import type { AddProtocolResponseData, GetResourceResponse, RequestParameters } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { ArchiveSource } from './archive-source.ts';

const protocol = new Protocol();

/** Answers MapLibre's requests to `pmtiles://<address of an archive>`, from one open archive per address. */
export async function loadArchiveTile(
  request: RequestParameters,
  controller: AbortController
): Promise<GetResourceResponse<AddProtocolResponseData>> {
  const url = request.url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, '');
  if (protocol.get(url) === undefined) protocol.add(new PMTiles(new ArchiveSource(url)));
  // PMTiles types its answer too loosely: TileJSON for the archive, bytes for a tile.
  const { data } = (await protocol.tilev4(request, controller)) as { data: object };
  return { data };
}
