/** The embed: a briefing's map in another's page, in English. */
export const enEmbed = {
  start: 'Start the map',
  starting: 'The map is coming …',
  read: 'Read the briefing',
  /** Where the embed comes from; `edition` is “Edition of …”. */
  source: (title: string, edition: string) =>
    `From “${title}”, ${edition.charAt(0).toLowerCase()}${edition.slice(1)}.`,
  /** Where the map is from. */
  credit: (credit: string) => `Map: ${credit}`,
  failed: 'The interactive map could not be loaded here. The briefing has it, with the whole text.',
  retry: 'Try again',
  unknownPlace: 'The place that this page asks for is not in the briefing.',
  unknownStop: 'The stop that this page asks for is not in the briefing.',
  /** Where the page around does not let links open; the address follows. */
  noLinks: 'This page does not let links open. The briefing is at',
  tour: 'Take the tour',
  places: 'Places',
  parts: 'Parts of the embed',
  closePlaces: 'Close the list',
  more: 'More in the briefing',
  /** On the pages that can be embedded. */
  publishers: 'Publishers',
  offer: 'Embed this briefing',
  offerAny: 'For publishers: embed a briefing',
  /** In the dialog for sharing: what to paste in a page of one's own. */
  snippet: {
    title: 'Embed it in a page',
    form: 'As',
    code: 'Code to paste',
    copy: 'Copy the code',
    copied: 'Copied',
    select: 'Selected: copy it with Ctrl+C or ⌘C.',
    builder: 'Choose parts, colours and size, and see it live'
  },
  gestures: {
    mac: 'Hold ⌘ and scroll to zoom the map',
    other: 'Hold Ctrl and scroll to zoom the map',
    touch: 'Move the map with two fingers'
  }
};
