/** English words of `/embedding/`, the gallery for publishers. It has no other language: it is for those who build pages. */
export const enGallery = {
  title: 'Embed a briefing',
  description:
    'Put the map of a briefing into your own page: a frame, a frame that fits its content, or an element that a script can lead. No account, no cookie, no third party.',
  lead: 'The map of every briefing here can stand in your page. One snippet is enough. It opens as a picture of the map, small and quick, and becomes the live map when your reader comes to it or asks for it.',
  none: 'No briefing has been published here yet. Once there is one, it can be embedded as this page describes.',
  choose: 'Choose a briefing',
  chooseHint: 'Each has a builder, in which you choose and copy.',
  builder: (title: string) => `Build an embed of “${title}”`,
  contents: 'On this page',
  live: 'Live, as it stands in your page',

  frame: {
    title: 'A frame',
    text: 'For systems that take frames and no scripts. It keeps the height that you give it, and scrolls nothing: map and card share the room. (This page has the script of the next example, so here it fits its content all the same.)'
  },
  scripted: {
    title: 'A frame that fits its content',
    text: 'The same frame with one script beside it, for the whole page, however many maps are on it. The frame gets the height that it needs, and moves nothing that is above it. The script is less than 3 kB and sets nothing on your page but the height of these frames.'
  },
  element: {
    title: 'An element',
    text: 'For pages of your own. Its content is a plain link: that is what your readers have before the script comes, and what stays if it never does. The frame is made when it is nearly in view.'
  },
  sandbox: {
    title: 'In a sandbox',
    text: 'This is what WordPress makes of an embed that it discovers, and what a careful system makes of any: a frame that may run scripts and nothing else. The map works in it. It then has no origin of its own, so the host of the briefings must send Access-Control-Allow-Origin: * (see “Hosting”). Links cannot open there; the embed then tells their address.'
  },
  wordpress: {
    title: 'WordPress and other systems',
    text: 'Paste the address of a briefing, of one of its places or of a stop of its tour on a line of its own. Each page names its oEmbed answer (oEmbed 1.0, type “rich”) in its head; editors that discover it make the embed of it. Where a system lets no frame through, the address becomes a card with a picture, or stays a link.'
  },
  options: {
    title: 'Options',
    text: 'In the address of the frame after a question mark, or as attributes of the element. What is not known, or does not fit, is ignored.',
    caption: 'Options of an embed',
    heads: { name: 'Option', values: 'Values', meaning: 'Meaning', standard: 'Otherwise' },
    rows: [
      {
        name: 'at',
        values: 'places/<id>, tour/<n>',
        meaning: 'What it opens at. The builder lists the places and stops.',
        standard: 'the whole briefing'
      },
      {
        name: 'ui',
        values: 'map, panel, tour',
        meaning: 'The parts that it shows, with commas between them.',
        standard: 'all three'
      },
      { name: 'theme', values: 'auto, light, dark', meaning: 'Its colours.', standard: 'auto' },
      {
        name: 'lang',
        values: 'a language tag such as en',
        meaning: 'The language of its buttons, where there are words in it.',
        standard: 'that of the briefing'
      },
      {
        name: 'start',
        values: 'map, facade',
        meaning: 'Whether the live map comes when it is nearly in view, or when the reader asks.',
        standard: 'map'
      }
    ]
  },
  script: {
    title: 'Leading it by a script',
    text: 'The element has methods, each a promise of how things stand afterwards, and dispatches events.',
    tryThem: 'Try them on the element above:',
    orders: {
      state: 'State',
      goTo: (place: string) => `Go to ${place}`,
      previous: 'Previous stop',
      next: 'Next stop',
      play: 'Play',
      pause: 'Pause'
    },
    log: 'What the element answers and tells',
    logEmpty: 'Nothing yet.',
    methods: 'Methods',
    methodRows: [
      ['play()', 'begins or goes on with the tour'],
      ['pause()', 'pauses the tour'],
      ['next(), previous()', 'the next or previous stop'],
      ['goTo(to)', 'a place (“places/beirut”) or a stop (“tour/3”)'],
      ['state()', 'asks how things stand, and starts nothing']
    ],
    events: 'Events',
    eventRows: [
      ['ready', 'the live map has been started'],
      ['place', 'a place is in focus'],
      ['stop', 'a stop is in focus'],
      ['tourstart, tourend', 'the tour is being told; it has ended, or was closed'],
      ['error', 'something went wrong by itself; detail.code says what']
    ],
    state:
      'What they resolve with, and what event.detail holds, is { started, place, stop, stops, playing }. An order that cannot be obeyed rejects with an error whose code says why, such as unknown-place. A bare frame has the same orders and events beside the script:',
    types: 'All of it as types:',
    play: 'Browsers let a page speak only after its reader has clicked in it. Until then the tour is told in captions.'
  },
  height: {
    title: 'Height',
    text: 'With the script the frame takes the height that its content needs at its width, between 150 and 10,000 pixels, and asks at most four times a second. The element keeps that room free from the beginning, so nothing on your page is moved. Without the script give the frame 560 to 640 pixels; on a phone a little more is better than less.'
  },
  privacy: {
    title: 'Privacy',
    items: [
      'No cookie is set and nothing is stored, before or after your reader does something.',
      'Everything comes from the site of the briefing: no tile server, no font server, no counter, no third party at all.',
      'Your page and the embed exchange kinds, ids and numbers: no text, no addresses, no code. The embed takes orders from the page around it and from nobody else.',
      'It stays silent until your reader asks it to speak. It takes no keys from your page, and does not hold your reader’s scrolling.'
    ]
  },
  hosting: {
    title: 'Hosting',
    text: 'If you host the briefings yourself: any static host will do. So that embeds work everywhere, it sends these headers; the folder hosting/ of the source has them ready for nginx, Caddy, Apache and hosts that read _headers.',
    caption: 'What the host sends',
    heads: { what: 'For', header: 'Header' },
    rows: [
      ['every file', 'Access-Control-Allow-Origin: *'],
      ['every file', 'Cross-Origin-Resource-Policy: cross-origin'],
      ['every file', 'X-Content-Type-Options: nosniff'],
      ['below /embed/', 'Content-Security-Policy: frame-ancestors *'],
      ['all other pages', "Content-Security-Policy: frame-ancestors 'self'"],
      ['below /_app/immutable/ and /basemap/', 'Cache-Control: public, max-age=31536000, immutable'],
      ['HTML and JSON', 'Cache-Control: no-cache']
    ],
    policy:
      'If your own page has a Content-Security-Policy, it needs the site of the briefings in frame-src, and for the script in script-src.',
    check: 'This command visits a site and says what its host should send and does not:'
  }
};
