/** English words of the pages for publishers: the embed builder and what it shares with the gallery. */
export const enPublisher = {
  builder: {
    title: (briefing: string) => `Embed “${briefing}”`,
    heading: 'Embed this briefing',
    description: (briefing: string) =>
      `Choose how the map of “${briefing}” stands in your page, and copy it.`,
    lead: 'Choose what it opens at and how it looks, see it live, and copy the form that your page can take. It costs nothing, asks for no account, and sends nothing about your readers to anyone.',
    back: 'Back to the briefing',
    gallery: 'All ways of embedding, with examples',
    options: 'How it opens',
    at: 'Opens at',
    whole: 'The whole briefing',
    places: 'Places',
    stops: 'Stops of the tour',
    parts: 'Parts',
    part: { map: 'Map', panel: 'Place cards and list', tour: 'Guided tour' },
    partsHint: 'Without any, all are shown.',
    theme: 'Theme',
    themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
    start: 'The live map starts',
    starts: { map: 'when it comes into view', facade: 'when the reader asks' },
    width: 'Width',
    widthHint: 'In pixels. Empty: as wide as your column.',
    height: 'Height',
    heightHint: 'In pixels. With the script it is where it begins.',
    preview: 'Preview',
    previewFrame: (name: string) => `Preview: ${name}`,
    code: 'What to paste',
    noScript:
      'Without JavaScript this page cannot put the code together for you. What stands above opens the whole briefing; to open it elsewhere, add one of these to the address of the frame.',
    targets: 'Places and stops, as the embed’s address and its script know them',
    noAddress:
      'This site was built without its own address (SITE_URL). Put the address where it stands in place of',
    updated: 'Preview and code are up to date.'
  },
  forms: {
    element: {
      name: 'Element',
      about:
        'For pages of your own. It takes the height that it needs, comes only when it is nearly in view, shows a plain link until then, and can be led by a script.'
    },
    scripted: {
      name: 'Frame that fits its content',
      about: 'A frame with a script beside it that gives it the height that it needs.'
    },
    iframe: {
      name: 'Frame',
      about: 'For systems that take frames and no scripts. It keeps the height that you give it.'
    },
    wordpress: {
      name: 'WordPress, and whatever reads oEmbed',
      about:
        'Paste this address on a line of its own: the editor asks the page for its embed. Place and stop are kept; parts and theme are the usual ones.',
      noAddress:
        'This needs a site that was built with its own address (SITE_URL); until then, paste the frame into a “Custom HTML” block.'
    },
    link: { name: 'Link', about: 'For newsletters, and wherever nothing else is let through.' }
  },
  copy: 'Copy',
  copyOf: (form: string) => `Copy: ${form}`,
  copied: 'Copied',
  selected: 'Selected: copy it with the keyboard or the menu.'
};

/** The words of the pages for publishers in one language. */
export type PublisherWords = typeof enPublisher;
