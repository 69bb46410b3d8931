import { cutText } from './clean-text.ts';
import { field, readForeignText, refuse } from './foreign-json.ts';
import { htmlWords } from './html-to-markdown.ts';
import { bareName } from './import-geojson.ts';
import { ImportFindings } from './import-findings.ts';
import type { ForeignFiles, Imported, Importer, ImportRefusal } from './imported-briefing.ts';
import { PlacemarkReader, readData } from './kml-placemarks.ts';
import { readTour } from './kml-read-tour.ts';
import { isKmz, readKmz } from './kmz-entries.ts';
import { parseImportedText } from './parse-imported-text.ts';
import { childOf, childText, parseXml, type XmlElement } from './parse-xml.ts';
import { maxNameLength } from './place-properties.ts';
import { tellMap } from './told-places.ts';
import { withinPlaces } from './within-places.ts';

/** A briefing may have so many places; beyond, a globe's file is data and no story. */
const maxPlacemarks = 20_000;
const maxCharacters = 50_000_000;

/**
 * KML 2.2 and KMZ: Placemarks become places, what their balloons say passages, folders headings, TimeSpan and TimeStamp
 * dates, the views of the first `gx:Tour` stops. Network links, overlays and styles are left out and told; document types
 * and archives that unpack to too much are refused. An export of ours is restored whole.
 */
export const importKml: Importer = (files) => {
  const source = readSource(files);
  if (source.kind === 'refused') return source;
  const { file, text, findings } = source;
  if (text.length > maxCharacters)
    return refuse(file, '', 'the file is larger than 50 MB', 'take out what the text does not need');
  const parsed = parseXml(text);
  if (parsed.kind === 'refused') return refuse(file, parsed.where, parsed.message, parsed.hint);
  const { root } = parsed;
  if (root.name !== 'kml') {
    return refuse(
      file,
      '',
      `the file is XML, but not KML: it begins with <${root.name.slice(0, 60)}>`,
      'export KML or KMZ'
    );
  }
  return readKml(root, file, findings);
};

function readKml(root: XmlElement, file: string, findings: ImportFindings): Imported {
  const document = childOf(root, 'Document') ?? root;
  const carried = parseCarried(readData(document).get('dateline'));
  if (carried !== null) {
    const restored = restore(document, carried, findings);
    if (restored !== null) return restored;
  }
  const reader = new PlacemarkReader(findings, false);
  reader.read(document, '');
  const count = reader.placemarks.length;
  if (count === 0)
    return refuse(
      file,
      '',
      'the file has no Placemarks',
      'fetched layers are not in the file: save them too'
    );
  if (count > maxPlacemarks) {
    return refuse(
      file,
      '',
      `found ${count} Placemarks, and a briefing has at most ${maxPlacemarks}`,
      'take out those that the text does not need'
    );
  }
  const [tour, ...others] = reader.tours;
  for (const other of others)
    findings.dropped(`line ${other.line}`, 'a second tour was left out: a briefing has one');
  const briefing = tellMap(
    {
      title: cutText(htmlWords(childText(document, 'name')), maxNameLength) || bareName(file),
      summary: htmlWords(childText(document, 'description') || childText(document, 'Snippet')),
      author: htmlWords(childText(childOf(document, 'author'), 'name')),
      places: reader.placemarks.map(({ told }) => told),
      tour: tour ? readTour(tour, reader.placemarks, findings) : []
    },
    findings
  );
  return { kind: 'imported', briefing, findings: findings.list };
}

/** A briefing of ours; null, and told, where its text is not as we write it. */
function restore(document: XmlElement, carried: unknown, findings: ImportFindings): Imported | null {
  const reader = new PlacemarkReader(findings, true);
  reader.read(document, '');
  const told = withinPlaces(
    reader.placemarks.map((entry) => entry.told),
    findings
  );
  const places = told.map(({ place }) => place);
  const text = parseImportedText(
    carried,
    new Set(places.map(({ id }) => id)),
    'ExtendedData.dateline',
    findings
  );
  return text && { kind: 'imported', briefing: { ...text, places }, findings: findings.list };
}

function parseCarried(data: string | undefined): unknown {
  if (data === undefined) return null;
  try {
    const value = JSON.parse(data) as unknown;
    return field(value, 'version') === undefined ? null : value;
  } catch {
    return null;
  }
}

/** The text of the KML, out of its archive where it is one. */
function readSource(
  files: ForeignFiles
): { kind: 'text'; file: string; text: string; findings: ImportFindings } | ImportRefusal {
  const archives = [...files].flatMap(([name, content]) =>
    typeof content !== 'string' && isKmz(content) ? [[name, content] as const] : []
  );
  const [archive] = archives;
  if (archive !== undefined && files.size === 1) {
    const [file, bytes] = archive;
    const kmz = readKmz(bytes);
    if (kmz.kind === 'refused') return refuse(file, '', kmz.message, 'unpack it and import its .kml');
    const findings = new ImportFindings(file);
    for (const other of kmz.others) {
      if (!other.endsWith('/')) findings.dropped(other.slice(0, 200), 'the file in the archive was left out');
    }
    return { kind: 'text', file, text: kmz.text.replace(/^\uFEFF/, ''), findings };
  }
  const read = readForeignText(files, ['.kml']);
  return read.kind === 'refused' ? read : { ...read, findings: new ImportFindings(read.file) };
}
