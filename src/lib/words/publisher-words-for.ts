import { enPublisher, type PublisherWords } from './en-publisher.ts';

/** By primary language subtag. They are apart from the reader's words, which every reader's browser loads. */
const languages: ReadonlyMap<string, PublisherWords> = new Map([['en', enPublisher]]);

/** The words of the pages for publishers, for a BCP 47 tag; English where there are none. */
export function publisherWordsFor(lang: string): PublisherWords {
  return languages.get((lang.split('-')[0] ?? '').toLowerCase()) ?? enPublisher;
}
