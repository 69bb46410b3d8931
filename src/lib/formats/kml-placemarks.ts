import type { Geometry } from 'geojson';
import { isSlug } from '#lib/text/slug.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { isArea, readGeometry } from './geojson-features.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import { readKmlGeometry } from './kml-read-geometry.ts';
import { readLookAt } from './kml-read-view.ts';
import { readKmlWhen } from './kml-when.ts';
import { childOf, childText, type XmlElement } from './parse-xml.ts';
import { maxNameLength, readOwnProperties } from './place-properties.ts';
import type { ToldPlace } from './told-places.ts';

/** A Placemark read, with the id by which a tour names it. */
export interface ReadPlacemark {
  readonly xmlId: string;
  readonly told: ToldPlace;
}

/** What features hold that a briefing has no room for, and what becomes of it. */
const unread: ReadonlyMap<string, string> = new Map([
  ['NetworkLink', 'a network link was left out: its data is elsewhere and was not fetched'],
  ['GroundOverlay', 'an image laid over the ground was left out'],
  ['ScreenOverlay', 'an image on the screen was left out'],
  ['PhotoOverlay', 'a photograph in the landscape was left out']
]);

/** Reads the Placemarks of a document in order, each with the folder that it stands in. */
export class PlacemarkReader {
  readonly placemarks: ReadPlacemark[] = [];
  readonly tours: XmlElement[] = [];
  readonly #ids = new ImportIds();
  readonly #findings: ImportFindings;
  /** Set for an export of ours: only its places are read, the rest being in the text that it carries. */
  readonly #onlyPlaces: boolean;

  constructor(findings: ImportFindings, onlyPlaces: boolean) {
    this.#findings = findings;
    this.#onlyPlaces = onlyPlaces;
  }

  /** Reads a container and those in it. Recursion is bounded, because `parseXml` refuses deep nesting. */
  read(container: XmlElement, section: string): void {
    for (const child of container.children) {
      if (child.name === 'Folder' || child.name === 'Document') {
        this.read(child, cutText(htmlWords(childText(child, 'name')), maxNameLength) || section);
      } else if (child.name === 'Placemark') this.#readPlacemark(child, section);
      else if (child.name === 'Tour') this.tours.push(child);
      else {
        const message = unread.get(child.name);
        const name =
          childText(child, 'name') || childText(childOf(child, 'Link') ?? childOf(child, 'Icon'), 'href');
        if (message !== undefined) this.#findings.dropped(`line ${child.line}`, `${message}: ${shown(name)}`);
      }
    }
  }

  #readPlacemark(placemark: XmlElement, section: string): void {
    const xmlId = placemark.attributes.get('id') ?? '';
    const data = readData(placemark);
    if (this.#onlyPlaces && !xmlId.startsWith('place-')) return;
    const where = `line ${placemark.line}`;
    const number = this.placemarks.length + 1;
    const title = childText(placemark, 'name');
    const written = cutText(cleanLine(this.#onlyPlaces ? title : htmlWords(title)), maxNameLength);
    if (written === '') this.#findings.changed(where, `a Placemark without a name became “Place ${number}”`);
    const name = written || `Place ${number}`;
    const own = this.#onlyPlaces ? readOwnProperties(Object.fromEntries(data)) : {};
    const wanted = this.#onlyPlaces ? (data.get('id') ?? '') : '';
    const id = isSlug(wanted) ? this.#ids.take(wanted, 'place') : this.#ids.make(written, 'place', number);
    const geometry = this.#readGeometry(placemark, where);
    const html = childText(placemark, 'description') || childText(placemark, 'Snippet');
    const markdown = this.#onlyPlaces ? '' : readHtml(html, where, this.#findings);
    if (!this.#onlyPlaces) this.#tellData(data, where);
    const when = readKmlWhen(placemark);
    if (when === null && (childOf(placemark, 'TimeSpan') || childOf(placemark, 'TimeStamp'))) {
      this.#findings.dropped(where, 'a date was left out: it is not a day, month or year of our calendar');
    }
    this.placemarks.push({
      xmlId,
      told: {
        place: {
          kind: isArea(geometry) ? 'region' : 'site',
          certainty: geometry === null ? 'unknown' : 'approximate',
          weight: markdown === '' ? 'mentioned' : 'supporting',
          ...own,
          id,
          name,
          geometry
        },
        markdown,
        ...(when !== null && { when }),
        ...(section !== '' && { section })
      }
    });
  }

  /** Its geometry; where it has none but a view, the point that is looked at. */
  #readGeometry(placemark: XmlElement, where: string): Geometry | null {
    if (placemark.children.some(({ name }) => name === 'Model')) {
      this.#findings.changed(where, 'a model became the point where it stands');
    }
    const found = readGeometry(readKmlGeometry(placemark), where, this.#findings);
    if (found !== null || this.#onlyPlaces) return found;
    const view = readLookAt(placemark);
    if (view === null) return null;
    this.#findings.changed(where, 'a Placemark without a geometry became the point that its view looks at');
    return { type: 'Point', coordinates: [view.longitude, view.latitude] };
  }

  #tellData(data: ReadonlyMap<string, string>, where: string): void {
    if (data.size === 0) return;
    const names = [...data.keys()].slice(0, 8).join(', ');
    this.#findings.dropped(where, `the data ${shown(names)} was left out`);
  }
}

/** ExtendedData as names and values, from `Data` and from `SchemaData`. */
export function readData(feature: XmlElement): ReadonlyMap<string, string> {
  const extended = childOf(feature, 'ExtendedData');
  const simple = (extended?.children ?? []).flatMap((child) =>
    child.name === 'SchemaData' ? child.children : []
  );
  return new Map(
    [...(extended?.children ?? []), ...simple].flatMap((entry): [string, string][] => {
      const name = entry.attributes.get('name') ?? '';
      const value = entry.name === 'SimpleData' ? entry.text : childText(entry, 'value');
      return name === '' || value === '' ? [] : [[name, value]];
    })
  );
}
