import { enEmbed } from './en-embed.ts';
import { enLiveMap } from './en-live-map.ts';
import { enOffline } from './en-offline.ts';
import { enTour } from './en-tour.ts';
import { enViews } from './en-views.ts';

/** English, and the shape that every other language follows. */
export const en = {
  /** The eight winds. */
  compass: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west'
  },
  where: {
    at: (name: string) => `in ${name}`,
    near: (name: string) => `near ${name}`,
    away: (km: string, compass: string, name: string) => `${km} km ${compass} of ${name}`
  },
  when: {
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `perhaps ${date}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    /** Two dates in print, where one form for both does not fit. */
    range: (from: string, to: string) => `${from} to ${to}`,
    /** In `year`, a span of ten years: “the 2010s”. */
    decade: (year: string) => `the ${year}s`,
    century: (first: string, last: string) => `${first} to ${last}`,
    season: {
      spring: (year: string) => `spring ${year}`,
      summer: (year: string) => `summer ${year}`,
      autumn: (year: string) => `autumn ${year}`,
      winter: (year: string) => `winter ${year}`
    },
    /** For the voice: the day of the month counted, the month's name, the year. */
    spokenDay: (day: number, month: string, year: string) => `the ${ordinal(day)} of ${month} ${year}`,
    spokenRange: (from: string, to: string) => `from ${from} to ${to}`,
    /** Two days of one month, for the voice. */
    spokenDays: (from: number, to: number, month: string, year: string) =>
      `from the ${ordinal(from)} to the ${ordinal(to)} of ${month} ${year}`
  },

  /** The publication as a whole. */
  dateline: 'Dateline',
  shelf: 'All briefings',
  shelfTitle: 'Briefings',
  shelfSummary:
    'Written analyses of a region, with every place they name on a map and every claim in the mouth of whoever makes it.',
  shelfMap: 'Where the briefings are',
  shelfEmpty: 'No briefing has been published here yet.',
  briefing: 'Briefing',
  /** What a preview card shows, for who cannot see it. */
  cardOfBriefing: (title: string) => `Map of the places in “${title}”`,
  cardOfPlace: (place: string, title: string) => `Map of ${place}, from “${title}”`,
  edition: (date: string) => `Edition of ${date}`,
  editionLabel: 'Edition',
  /** A day (`YYYY-MM-DD`) for print. */
  date: (day: string) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
  counts: {
    places: (count: number) => counted(count, 'place', 'places'),
    passages: (count: number) => counted(count, 'passage', 'passages'),
    stops: (count: number) => counted(count, 'stop', 'stops'),
    events: (count: number) => counted(count, 'event', 'events'),
    sources: (count: number) => counted(count, 'source', 'sources'),
    voices: (count: number) => counted(count, 'voice', 'voices'),
    notes: (count: number) => counted(count, 'note', 'notes')
  },

  skipMap: 'Skip map',
  map: 'Map',
  mapPoster: (count: number) => `The ${counted(count, 'place', 'places')} of this briefing`,
  mapPosterHint: 'Every place has a page of its own: follow a name in the text, or take it from the',
  placeList: 'list of places',
  mapNumbers: 'A number on the map is that of a place in the list of places.',
  text: 'Text',
  panel: 'Places, timeline, voices and sources',
  startTour: 'Take the tour',

  howToRead: {
    title: 'How to read this',
    places: 'A marked name is a place. It leads to the map, and to all that is said of it:',
    weights: { lead: 'central', supporting: 'supporting', mentioned: 'in passing' },
    area: 'an area',
    region: 'a region',
    flow: 'a relation',
    voice: 'The line above a passage says whose claim it is.',
    note: 'Behind a blue rule the editor corrects, contests, explains or updates, with sources.'
  },

  voiceKinds: {
    author: 'author',
    government: 'government',
    agency: 'agency',
    group: 'group',
    media: 'media',
    source: 'source',
    editor: 'editor'
  },
  unknownVoice: 'Voice not stated',

  noteKinds: {
    corrects: 'Correction',
    contests: 'Contested',
    context: 'Context',
    updates: 'Update'
  },
  /** What stands beside a passage that has a note of this kind. */
  noted: {
    corrects: 'corrected',
    contests: 'contested',
    context: 'context',
    updates: 'updated'
  },
  editorsNote: 'Editor’s note',
  noteAlsoOn: 'Also on',
  citedFrom: 'From',
  citedSources: (count: number) => (count === 1 ? 'Source' : 'Sources'),
  quotation: (exact: string) => `“${exact}”`,

  placeKinds: {
    country: 'country',
    territory: 'territory',
    region: 'region',
    province: 'province',
    city: 'city',
    suburb: 'suburb',
    site: 'site',
    airport: 'airport',
    'organisation-seat': 'seat of an organisation',
    unresolved: 'not identified'
  },
  certainties: {
    exact: 'Exact location',
    approximate: 'Approximate location',
    disputed: 'Disputed location',
    unknown: 'Location not known'
  },
  flowStatuses: {
    claimed: 'claimed',
    reported: 'reported',
    denied: 'denied',
    planned: 'planned'
  },

  places: 'Places',
  timeline: 'Timeline',
  sources: 'Sources',
  tour: 'Tour',
  stopOf: (stop: number, stops: number) => `Stop ${stop} of ${stops}`,
  stopTitle: (stopOf: string, title: string) => `${stopOf}: ${title}`,
  /** The title of the page of a place or stop. */
  titleOfPart: (part: string, briefing: string) => `${part} – ${briefing}`,
  stopPlaces: 'Places',
  stopPassages: 'In the text',
  previousStop: 'Previous stop',
  nextStop: 'Next stop',
  citedIn: 'Cited in',
  accessed: (date: string) => `accessed ${date}`,
  noTitle: 'Untitled',

  /** The card of a place. */
  card: {
    approximateWithin: (distance: string) => `Approximate location, within ${distance}`,
    /** A distance in metres for print. */
    distance: (meters: number) =>
      meters < 1000
        ? `${new Intl.NumberFormat('en').format(meters)} m`
        : `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(meters / 1000)} km`,
    notOnMap: 'It is not shown on the map.',
    localNames: 'Also written',
    within: 'In',
    parts: 'Within it',
    passages: 'What is said of it',
    readOn: 'Read the whole passage',
    readInText: 'Read it in the text',
    flows: 'Relations',
    flowFrom: (place: string) => `from ${place}`,
    flowTo: (place: string) => `to ${place}`,
    events: 'What happened',
    nearby: 'Near it',
    away: (km: number, compass: string) => `${new Intl.NumberFormat('en').format(km)} km ${compass}`,
    elsewhere: 'Elsewhere',
    registers: { wikidata: 'Wikidata', geonames: 'GeoNames' },
    provenance: 'Name and location:',
    neighbours: 'Places in reading order',
    previous: 'Previous place',
    next: 'Next place',
    close: 'Close'
  },

  /** The panel's views. */
  views: enViews,

  /** The embed. */
  embed: enEmbed,

  /** The tour's player. */
  tourPlayer: enTour,

  /** How the page is divided between the text and the map. */
  layout: {
    split: 'Width of the text beside the map',
    /** The name of the sheet's handle, with how high it is. */
    sheet: (height: string) => `Text and map: ${height}`,
    heights: { peek: 'mostly map', half: 'half each', full: 'only text' }
  },

  /** The live map. */
  liveMap: enLiveMap,
  offline: enOffline,

  /** What the status line says. */
  status: {
    opened: (place: string, passages: string) => `${place}: ${passages}`,
    notFound: 'That is not in this briefing.',
    noSuchPlace: 'That place is not in this briefing.',
    noSuchPassage:
      'The passage that the address asks for is not in this briefing. The text is shown from its beginning.',
    noSuchStop: 'That stop is not in this briefing.'
  },

  editor: 'Editor',
  licence: 'Licence',
  corrections: 'Corrections',
  changes: 'Changes',
  reportMistake: 'Report a mistake',
  data: 'Data',
  dataFiles: {
    briefing: 'the briefing as JSON',
    places: 'its places as GeoJSON',
    annotations: 'its citations as Web Annotations'
  },

  notFound: {
    title: 'There is no page here',
    text: 'The address may have been mistyped, or the page has been moved or withdrawn.',
    briefings: 'Published here',
    upwards: 'Go upwards from this address',
    upwardsHint:
      'A briefing’s own page is two levels above its places and stops, and the shelf of all briefings is one above that.',
    levels: (count: number) => (count === 0 ? 'this folder' : counted(count, 'level up', 'levels up')),
    shelf: 'All briefings'
  },

  feedTitle: 'Dateline: briefings',
  feed: 'News of editions (Atom feed)'
};

/** The interface's words in one language. */
export type Words = typeof en;

function ordinal(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

function counted(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;
}
