/** English words of the panel's views: lists, timeline, search, voices, reading alongside, sharing. */
export const enViews = {
  label: 'Views of this briefing',
  text: 'Text',
  card: 'Place',
  voices: 'Voices',
  corrections: 'Corrections',
  search: 'Search',
  share: 'Share',
  close: 'Close',
  /** So many of all. */
  some: (shown: number, all: number) => `${number(shown)} of ${number(all)}`,

  placeList: {
    filter: 'Filter by name, in any language',
    order: 'Order',
    orders: { text: 'As in the text', name: 'By name', kind: 'By kind' },
    weight: 'Weight',
    everyWeight: 'All',
    none: 'No place has such a name.',
    shown: (shown: number, all: number) =>
      `${number(shown)} of ${number(all)} places, on the list and the map`
  },

  periods: {
    before: (day: string) => `Before ${month(nextDay(day))}`,
    during: (from: string, until: string) =>
      isMonthEnd(until) ? span(from, until) : `${span(from, until)}, until the article appeared`,
    after: (day: string) =>
      day.endsWith('-01') ? `From ${month(day)}` : `After the article appeared, ${date(previousDay(day))}`
  },
  strip: 'Events in time order',
  stripShort: {
    before: 'Before',
    during: (from: string, until: string) => span(from, until),
    after: 'After the article'
  },
  stripMore: (first: string, more: number) => `${first}, and ${number(more)} more`,
  stripHint: 'Arrow keys move along the events.',

  sourceList: {
    filter: 'Filter by title, author, outlet or remark',
    type: 'Type',
    everyType: 'Every type',
    tier: 'Standing',
    everyTier: 'Every standing',
    none: 'No source is like that.',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} sources`,
    /** By CSL type; others are shown as they are. */
    types: {
      article: 'article',
      'article-journal': 'journal article',
      'article-magazine': 'magazine',
      'article-newspaper': 'newspaper or agency',
      book: 'book',
      chapter: 'chapter',
      dataset: 'data',
      'entry-encyclopedia': 'encyclopedia',
      map: 'map',
      motion_picture: 'film',
      'post-weblog': 'weblog',
      post: 'post',
      report: 'report',
      speech: 'speech',
      webpage: 'web page'
    } as Readonly<Record<string, string>>
  },

  voiceList: {
    intro: 'Every claim in the text has a voice. Here is who speaks, and where.',
    only: 'Show only this voice',
    passages: (count: number) => `${number(count)} ${count === 1 ? 'passage' : 'passages'}`
  },
  correctionList: {
    intro: 'What other sources correct or contest, in the order of the text.',
    on: 'On'
  },
  showing: {
    voice: (name: string) => `Only what is said by ${name}`,
    places: (shown: number, all: number) => `${number(shown)} of ${number(all)} places`,
    position: (at: number, all: number) => `Passage ${number(at)} of ${number(all)}`,
    previous: 'Previous passage',
    next: 'Next passage',
    all: 'Show all',
    again: 'Everything is shown again.'
  },

  find: {
    label: 'Search places, passages, notes, events and sources',
    hint: 'In any language and script. Arrow keys move through what is found.',
    kinds: {
      place: 'Places',
      passage: 'Passages',
      note: 'Notes',
      event: 'Events',
      source: 'Sources'
    },
    note: (label: string) => `Note on “${label}”`,
    found: (count: number) => (count === 1 ? '1 thing found' : `${number(count)} things found`),
    nothing: 'Nothing was found.',
    more: (count: number) => `Show ${number(count)} more`
  },

  alongside: {
    title: 'Read alongside',
    offer: 'Have a copy of the article? Read it beside this briefing.',
    about: (title: string) =>
      `Paste or drop your own copy of “${title}”. Its paragraphs then stand beside the passages that cite them, with the cited words marked. The copy stays in this page: it is not sent anywhere, and it is gone when you leave.`,
    paste: 'The text of the article',
    pasteHint: 'Plain text, Markdown or a saved web page',
    file: 'Choose a file',
    drop: 'or drop one here',
    begin: 'Read alongside',
    cancel: 'Cancel',
    paragraph: (count: number) => `The article, paragraph ${number(count)}`,
    found: (found: number, all: number, paragraphs: number) =>
      `${number(found)} of ${number(all)} quotations found in ${number(paragraphs)} paragraphs`,
    unanchored: 'Quotations not found in your copy',
    missing: 'not found',
    ambiguous: 'found more than once',
    stop: 'Put the copy away',
    show: 'What was not found',
    empty: 'There is no text in it.',
    noParagraphs: 'No paragraph could be told from the rest. Paste the article with its title.',
    unreadable: 'That file could not be read as text.',
    tooLarge: 'That file is too large for an article.',
    away: 'The copy has been put away.'
  },

  sharing: {
    title: 'Share',
    what: {
      briefing: 'This briefing',
      place: 'The place that is open',
      passage: 'The passage that is open',
      stop: 'The stop that is open'
    },
    address: 'Address',
    copy: 'Copy the address',
    copied: 'Copied',
    select: 'Selected: copy it with the keyboard or the menu.',
    hand: 'Share …'
  }
};

function number(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(day));
}

function date(day: string): string {
  return format(day, { dateStyle: 'long' });
}

function month(day: string): string {
  return format(day, { month: 'long', year: 'numeric' });
}

/** “January 2024”, “December 2023 and January 2024”, “2024”. */
function span(from: string, until: string): string {
  if (from.endsWith('-01-01') && until.endsWith('-12-31')) return format(from, { year: 'numeric' });
  return from.slice(0, 7) === until.slice(0, 7) ? month(from) : `${month(from)} and ${month(until)}`;
}

function isMonthEnd(day: string): boolean {
  return nextDay(day).endsWith('-01');
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function previousDay(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
