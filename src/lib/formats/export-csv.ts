import type { Briefing, Citation, Place } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { citeAttribute, cslDateText, nameText } from './citation-text.ts';
import { csvTable } from './csv-table.ts';
import type { Exported } from './imported-briefing.ts';

/**
 * A briefing as tables for a spreadsheet, one file each, joined by ids: `<slug>-places.csv`, and so on for passages,
 * mentions, notes, stops, flows, events and sources. Several ids in a cell are apart by a space. Text is plain;
 * coordinates are degrees of the point that stands for a place.
 */
export function exportCsv(briefing: Briefing): Exported {
  const voices = new Map(briefing.voices.map((voice) => [voice.id, voice]));
  const languages = [...new Set(briefing.places.flatMap(({ names }) => Object.keys(names)))].sort();
  const tables: readonly (readonly [string, string])[] = [
    [
      'places',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['name', ({ name }) => name],
          ['kind', ({ kind }) => kind],
          ['longitude', ({ point }) => point?.[0]],
          ['latitude', ({ point }) => point?.[1]],
          ['geometry', ({ geometry }) => geometry],
          ['certainty', ({ certainty }) => certainty],
          ['precision_meters', ({ precisionMeters }) => precisionMeters],
          ['weight', ({ weight }) => weight],
          ['role', ({ role }) => role],
          ['within', ({ within }) => within],
          ['wikidata', ({ wikidata }) => wikidata],
          ['geonames', ({ geonames }) => geonames],
          ['source', ({ source }) => source],
          ...languages.map((tag) => [`name_${tag}`, ({ names }: Place) => names[tag]] as const)
        ],
        briefing.places
      )
    ],
    [
      'passages',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['title', ({ title }) => title],
          ['voice', ({ voice }) => voice],
          ['voice_name', ({ voice }) => voices.get(voice)?.name],
          ['voice_kind', ({ voice }) => voices.get(voice)?.kind],
          ['when', ({ when }) => when?.edtf],
          ['cite', ({ citations }) => citeAttribute(citations)],
          ['quotation', ({ citations }) => quoted(citations)],
          ['text', ({ body }) => toPlainText(body)]
        ],
        briefing.passages
      )
    ],
    [
      'mentions',
      csvTable(
        [
          ['passage', ({ passage }) => passage],
          ['place', ({ place }) => place],
          ['words', ({ words }) => words],
          ['start', ({ start }) => start],
          ['end', ({ end }) => end]
        ],
        briefing.mentions
      )
    ],
    [
      'notes',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['kind', ({ kind }) => kind],
          ['on', ({ on }) => on.join(' ')],
          ['cite', ({ citations }) => citeAttribute(citations)],
          ['text', ({ body }) => toPlainText(body)]
        ],
        briefing.notes
      )
    ],
    [
      'stops',
      csvTable(
        [
          ['number', ({ number }) => number],
          ['id', ({ stop }) => stop.id],
          ['title', ({ stop }) => stop.title],
          ['places', ({ stop }) => stop.places.join(' ')],
          ['passages', ({ stop }) => stop.passages.join(' ')],
          ['flows', ({ stop }) => stop.flows.join(' ')],
          ['west', ({ stop }) => stop.camera?.bounds?.[0]],
          ['south', ({ stop }) => stop.camera?.bounds?.[1]],
          ['east', ({ stop }) => stop.camera?.bounds?.[2]],
          ['north', ({ stop }) => stop.camera?.bounds?.[3]],
          ['longitude', ({ stop }) => stop.camera?.center?.[0]],
          ['latitude', ({ stop }) => stop.camera?.center?.[1]],
          ['zoom', ({ stop }) => stop.camera?.zoom],
          ['pitch', ({ stop }) => stop.camera?.pitch],
          ['bearing', ({ stop }) => stop.camera?.bearing],
          ['narration', ({ stop }) => toPlainText(stop.narration)]
        ],
        briefing.tour.map((stop, index) => ({ number: index + 1, stop }))
      )
    ],
    [
      'flows',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['from', ({ from }) => from],
          ['to', ({ to }) => to],
          ['kind', ({ kind }) => kind],
          ['status', ({ status }) => status],
          ['label', ({ label }) => label],
          ['when', ({ when }) => when?.edtf],
          ['passages', ({ passages }) => passages.join(' ')],
          ['text', ({ body }) => toPlainText(body)]
        ],
        briefing.flows
      )
    ],
    [
      'events',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['title', ({ title }) => title],
          ['when', ({ when }) => when.edtf],
          ['earliest', ({ when }) => when.earliest],
          ['latest', ({ when }) => when.latest],
          ['places', ({ places }) => places.join(' ')],
          ['passages', ({ passages }) => passages.join(' ')],
          ['cite', ({ citations }) => citeAttribute(citations)],
          ['text', ({ body }) => toPlainText(body)]
        ],
        briefing.events
      )
    ],
    [
      'sources',
      csvTable(
        [
          ['id', ({ id }) => id],
          ['type', ({ type }) => type],
          ['author', ({ author }) => (author ?? []).map(nameText).join('; ')],
          ['title', ({ title }) => title],
          ['container', (source) => source['container-title']],
          ['publisher', ({ publisher }) => publisher],
          ['issued', ({ issued }) => cslDateText(issued)],
          ['accessed', ({ accessed }) => cslDateText(accessed)],
          ['url', ({ URL: url }) => url],
          ['doi', ({ DOI: doi }) => doi],
          ['language', ({ language }) => language],
          ['note', ({ note }) => note]
        ],
        briefing.sources
      )
    ]
  ];
  return {
    files: new Map(tables.map(([name, table]) => [`${briefing.slug}-${name}.csv`, table])),
    lost: [
      'Lines and areas are given as one point each.',
      'Headings, the editor’s prose between passages, links and emphasis are left out: cells hold plain text.',
      'Title, summary, edition and licence of the briefing are in no table.'
    ]
  };
}

function quoted(citations: readonly Citation[]): string | undefined {
  return citations.find(({ quotation }) => quotation !== undefined)?.quotation?.exact;
}
