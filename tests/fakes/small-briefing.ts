import type { Briefing, Place } from '#lib/briefing/briefing.ts';

const place = (id: string, name: string, over: Partial<Place> = {}): Place => ({
  id,
  name,
  names: { en: name },
  kind: 'city',
  certainty: 'exact',
  weight: 'supporting',
  geometry: 'point',
  point: [0, 0],
  bounds: [0, 0, 0, 0],
  where: '',
  ...over
});

/** Five places, three passages, one note and one flow: enough for every relation to exist once. */
export const smallBriefing: Briefing = {
  version: 1,
  slug: 'small',
  title: 'A small briefing',
  summary: 'Two cities, and what is said of them.',
  lang: 'en',
  dir: 'ltr',
  edition: '2026-01-02',
  view: [30, 20, 60, 45],
  draft: false,
  changes: [],
  redirects: { 'old-kerman': 'kerman' },
  voices: [
    { id: 'author', name: 'A. Author', kind: 'author' },
    { id: 'editor', name: 'The editor', kind: 'editor' }
  ],
  text: [
    { kind: 'heading', depth: 2, id: 'start', children: ['Start'] },
    { kind: 'passage', id: 'first' },
    { kind: 'passage', id: 'second' },
    { kind: 'note', id: 'note-1' },
    { kind: 'passage', id: 'third' }
  ],
  passages: [
    {
      id: 'first',
      voice: 'author',
      title: 'Two bombs',
      when: {
        edtf: '2024-01-03',
        earliest: '2024-01-03',
        latest: '2024-01-03',
        printed: '3 January 2024',
        spoken: 'the 3rd of January 2024'
      },
      citations: [{ source: 'article', locator: '¶7', paragraph: 7, quotation: { exact: 'minutes apart' } }],
      body: [
        {
          kind: 'paragraph',
          children: ['Near ', { kind: 'mention', place: 'kerman', children: ['Kerman'] }, '.']
        },
        { kind: 'paragraph', children: ['A paragraph that names nothing.'] },
        {
          kind: 'list',
          start: null,
          items: [
            [
              {
                kind: 'paragraph',
                children: [
                  {
                    kind: 'emphasis',
                    children: [{ kind: 'mention', place: 'cemetery', children: ['the cemetery'] }]
                  }
                ]
              }
            ]
          ]
        }
      ]
    },
    {
      id: 'second',
      voice: 'author',
      citations: [{ source: 'nowhere' }],
      body: [
        {
          kind: 'paragraph',
          children: [{ kind: 'flow', from: 'israel', to: 'damascus', children: ['a strike'] }]
        }
      ]
    },
    {
      id: 'third',
      voice: 'editor',
      citations: [],
      body: [
        {
          kind: 'paragraph',
          children: ['Again ', { kind: 'mention', place: 'kerman', children: ['the city'] }]
        }
      ]
    }
  ],
  notes: [
    {
      id: 'note-1',
      kind: 'corrects',
      on: ['second'],
      citations: [{ source: 'agency' }],
      body: [
        {
          kind: 'paragraph',
          children: ['It was ', { kind: 'mention', place: 'beirut', children: ['Beirut'] }]
        }
      ]
    }
  ],
  places: [
    place('kerman', 'Kerman', {
      names: { en: 'Kerman', fa: 'کرمان', az: 'Kerman' },
      weight: 'lead',
      point: [57.08, 30.28],
      bounds: [57.08, 30.28, 57.08, 30.28],
      where: '800 km south-east of Tehran',
      role: 'Where the bombs went off.',
      wikidata: 'Q177374',
      geonames: 128234
    }),
    place('cemetery', 'Golzar Shohada', {
      kind: 'site',
      certainty: 'approximate',
      precisionMeters: 300,
      within: 'kerman',
      point: [57.12, 30.27],
      bounds: [57.12, 30.27, 57.12, 30.27]
    }),
    place('israel', 'Israel', { kind: 'country', geometry: null, point: null, bounds: null }),
    place('damascus', 'Damascus', { point: [36.29, 33.51], bounds: [36.29, 33.51, 36.29, 33.51] }),
    place('beirut', 'Beirut', { point: [35.5, 33.89], bounds: [35.5, 33.89, 35.5, 33.89] })
  ],
  mentions: [
    { place: 'kerman', passage: 'first', words: 'Kerman', start: 5, end: 11 },
    { place: 'cemetery', passage: 'first', words: 'the cemetery', start: 45, end: 57 },
    { place: 'kerman', passage: 'third', words: 'the city', start: 6, end: 14 }
  ],
  events: [
    {
      id: 'first',
      title: 'Two bombs',
      when: {
        edtf: '2024-01-03',
        earliest: '2024-01-03',
        latest: '2024-01-03',
        printed: '3 January 2024',
        spoken: 'the 3rd of January 2024'
      },
      places: ['kerman', 'cemetery'],
      passages: ['first'],
      citations: [],
      body: [],
      origin: 'passage'
    }
  ],
  flows: [
    {
      id: 'israel/damascus',
      from: 'israel',
      to: 'damascus',
      kind: 'strike',
      status: 'claimed',
      passages: ['second'],
      body: []
    }
  ],
  tour: [
    {
      id: 'kerman',
      title: 'Kerman',
      places: ['kerman'],
      passages: ['first'],
      flows: [],
      camera: null,
      narration: []
    },
    {
      id: 'damascus',
      title: 'Damascus',
      places: ['damascus'],
      passages: ['second'],
      flows: ['israel/damascus'],
      camera: null,
      narration: []
    }
  ],
  sources: [
    { id: 'article', type: 'article', title: 'The article', URL: 'https://example.org/article' },
    { id: 'agency', type: 'article-newspaper', title: 'A report' }
  ]
};
