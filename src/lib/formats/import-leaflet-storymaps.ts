import { cleanLine } from './clean-text.ts';
import { readCsv, type CsvRow, type CsvTable } from './csv-rows.ts';
import { foreignText } from './foreign-values.ts';
import { readOverlay } from './geojson-overlay.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { ImportFindings, shown } from './import-findings.ts';
import type { ForeignFiles, Imported, Importer } from './imported-briefing.ts';
import { mediaMarkdown } from './media-link.ts';
import { soundCamera } from './sound-camera.ts';
import { soundPosition } from './sound-position.ts';
import { tellSlides, type ForeignSlide } from './tell-slides.ts';

/**
 * A folder of leaflet-storymaps: `csv/Chapters.csv`, and where they are there `csv/Options.csv` and GeoJSON overlays. Each
 * row that holds anything becomes a passage, and where it has a position a stop and a place; overlays of the folder
 * become places of their own. Columns that the tool does not have are reported.
 */
export const importLeafletStorymaps: Importer = (files) => {
  const file =
    findTable(files, /chapters?[^/]*\.csv$/i) ?? findTable(files, /\.csv$/i) ?? [...files.keys()][0] ?? '';
  const findings = new ImportFindings(file);
  const text = foreignText(file, files.get(file) ?? '', findings);
  if (text.kind === 'refused') return text;
  const table = readCsv(text.text);
  const known = new Set(table.columns.map((column) => column.toLowerCase()));
  if (!known.has('chapter') && !known.has('description')) {
    const message = 'found no column Chapter or Description';
    const hint = 'give the folder with csv/Chapters.csv, or that file';
    return { kind: 'refused', file, where: 'row 1', message, hint };
  }
  for (const { row, message } of table.faults)
    findings.changed(`row ${row}`, `the table is not well formed: ${message}`);
  reportColumns(table, findings);
  const slides = table.rows.map((row) => readRow(row, files, findings));
  reportRest(files, file, table, findings);
  return tell(file, readOptions(files, findings), slides, findings);
};

function findTable(files: ForeignFiles, pattern: RegExp): string | undefined {
  return [...files.keys()].find((name) => pattern.test(name) && !/options[^/]*\.csv$/i.test(name));
}

function tell(
  file: string,
  options: ReadonlyMap<string, string>,
  slides: readonly ForeignSlide[],
  findings: ImportFindings
): Imported {
  const option = (...names: readonly string[]): string =>
    cleanLine(htmlWords(names.map((name) => options.get(name) ?? '').find((value) => value !== '') ?? ''));
  const subtitle = options.get('map subtitle') ?? options.get('subtitle') ?? '';
  const briefing = tellSlides(
    {
      title: option('map title', 'title') || slides[0]?.title || 'Story map',
      opening: readHtml(subtitle, 'Map Subtitle', findings.about('Options.csv')),
      author: option('author name', 'author', 'authors'),
      slides
    },
    findings
  );
  if (briefing.text.some(({ kind }) => kind === 'passage'))
    return { kind: 'imported', briefing, findings: findings.list };
  const hint = 'give a table with at least one chapter';
  return {
    kind: 'refused',
    file,
    where: 'row 2',
    message: 'found no chapter that holds words or a place',
    hint
  };
}

function readRow(row: CsvRow, files: ForeignFiles, findings: ImportFindings): ForeignSlide {
  const where = `row ${row.number}`;
  const title = cleanLine(htmlWords(row.cell('chapter')));
  const media = {
    url: row.cell('media link'),
    caption: '',
    credit: row.cell('media credit'),
    creditUrl: row.cell('media credit link')
  };
  const parts = [
    readHtml(row.cell('description'), `${where}, Description`, findings),
    mediaMarkdown(media, `${where}, Media Link`, findings)
  ];
  const [lat, lng] = [row.cell('latitude'), row.cell('longitude')];
  const name = cleanLine(htmlWords(row.cell('location')));
  const position = lat === '' && lng === '' && name === '' ? null : soundPosition(lng, lat);
  const overlay = row.cell('geojson overlay');
  const area = overlay === '' ? null : readOverlay(overlay, `${where}, GeoJSON Overlay`, files, findings);
  if (row.cell('overlay') !== '') {
    findings.dropped(
      `${where}, Overlay`,
      `the picture ${shown(row.cell('overlay'))} over the map was left out`
    );
  }
  const when = readSpan(row, where, findings);
  return {
    where,
    locator: `chapter ${row.number - 1}`,
    title,
    markdown: parts.filter((part) => part !== '').join('\n\n'),
    ...(when !== undefined && { when }),
    place: position && { name, position },
    camera: soundCamera({ center: position, zoom: row.cell('zoom') }, where, findings),
    overlays: area ? [area] : []
  };
}

/** Free columns that many tables have: a day, month or year each. */
function readSpan(row: CsvRow, where: string, findings: ImportFindings): string | undefined {
  const [start, end] = [row.cell('start date'), row.cell('end date')];
  const given = [start, end].filter((date) => date !== '');
  if (given.length === 0) return undefined;
  if (!given.every(isDate) || (start !== '' && end !== '' && end < start)) {
    findings.dropped(
      `${where}, Start Date`,
      `the dates ${given.map(shown).join(' to ')} were left out: write them as 2024-01-03`
    );
    return undefined;
  }
  if (start === end || end === '') return start;
  return start === '' ? `../${end}` : `${start}/${end}`;
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const full = `${year ?? ''}-${month}-${day}`;
  const date = new Date(`${full}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

const readColumns = new Set(
  'chapter,media link,media credit,media credit link,description,zoom,location,latitude,longitude,overlay,geojson overlay,start date,end date'.split(
    ','
  )
);

function reportColumns(table: CsvTable, findings: ImportFindings): void {
  for (const column of table.columns) {
    const key = column.toLowerCase();
    const rows = readColumns.has(key) ? [] : table.rows.filter((row) => row.cell(key) !== '');
    if (rows.length === 0) continue;
    findings.dropped(
      `column ${column}`,
      `the column ${shown(column)} was left out; rows with a value in it: ${rows.length}`
    );
  }
}

/** Files of the folder that nothing reads: pictures and recordings stay where the text links to them. */
function reportRest(files: ForeignFiles, table: string, { rows }: CsvTable, findings: ImportFindings): void {
  const linked = new Set(rows.map((row) => row.cell('media link').replace(/^\.?\//, '')));
  const overlays = new Set(rows.map((row) => row.cell('geojson overlay').split('/').at(-1)));
  for (const name of files.keys()) {
    const base = name.split('/').at(-1);
    if (name === table || /options[^/]*\.csv$/i.test(name)) continue;
    if (linked.has(name)) {
      findings
        .about(name)
        .changed('the whole file', 'it is not copied; put it where the link in the text leads');
    } else if (
      !(overlays.has(base) && /json$/i.test(name)) &&
      /\.(?:csv|geojson|json|jpe?g|png|gif|mp3|mp4|webm|pdf)$/i.test(name)
    ) {
      findings.about(name).dropped('the whole file', 'no chapter uses it');
    }
  }
}

/** `Setting, Customize, Hints`: the value of each setting by its name in lower case. */
function readOptions(files: ForeignFiles, findings: ImportFindings): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  const file = [...files.keys()].find((name) => /options[^/]*\.csv$/i.test(name));
  const content = file === undefined ? undefined : files.get(file);
  if (file === undefined || content === undefined) return options;
  const about = findings.about(file);
  const text = foreignText(file, content, about);
  if (text.kind === 'refused') {
    about.dropped(text.where, text.message);
    return options;
  }
  for (const row of readCsv(text.text).rows) {
    const name = row.cell('setting').replace(/\s+/g, ' ').toLowerCase();
    if (name !== '' && !options.has(name)) options.set(name, row.cell('customize'));
  }
  const kept = new Set([
    'map title',
    'title',
    'map subtitle',
    'subtitle',
    'author name',
    'author',
    'authors'
  ]);
  const look = [...options].filter(([name, value]) => value !== '' && !kept.has(name)).map(([name]) => name);
  if (look.length > 0)
    about.dropped('Customize', `settings of the look were left out: ${look.join(', ').slice(0, 500)}`);
  return options;
}
