import type { Briefing, Citation, CslDate, Mention, Place, Source } from '#lib/briefing/briefing.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { describeQuote } from '#lib/text/describe-quote.ts';
import { annotationAddresses, type AnnotationAddresses } from './annotation-addresses.ts';
import {
  annotationContext,
  type FragmentSelector,
  type TextPositionSelector,
  type TextQuoteSelector,
  type WebAnnotation,
  type WebAnnotationCollection
} from './web-annotation-model.ts';

/**
 * Names the syntax of fragments such as `paragraph=7`: the seventh paragraph of a text's body, counted from 1, where
 * title, byline, captions and the author's note do not count.
 */
export const paragraphFragment = 'urn:dateline:fragment:paragraph';

/**
 * What a briefing says about texts and places, as W3C Web Annotations (Recommendation of 23 February 2017), in the
 * order of its passages: each mention identifies words of a passage with a place; each passage with a quotation
 * describes words of its source.
 *
 * `siteUrl` is the absolute address of the site's root, which may hold a path; with it all ids of ours are addresses,
 * without it they are `urn:dateline:<slug>:…`. None is ever relative.
 *
 * **Selectors in our text.** The source of the target is the passage itself, by the address of its element, and the
 * page stands beside it as `scope`. The quotation (with 32 characters on both sides) and the position, in code points
 * of the passage's plain text, then both select from that source directly. A `FragmentSelector` of the page that the
 * two refine would say the same, but readers that look for the two at the top level, as Recogito's does, refuse it; the
 * two at the top level of a target whose source is the page would be read everywhere and be wrong, because the place of
 * a passage within all the words of a page is the layout's matter.
 *
 * **Selectors in a source that is not ours.** The target is the source. The quotation stands at the top level (with
 * prefix or suffix only where the briefing has them, to make it unique). Where the paragraph is known, a fragment
 * selector for it is a second way, refined by the quotation and, where known, by its position, which counts from the
 * paragraph's start. There is no position in the source as a whole: nobody measured it.
 */
export function toWebAnnotations(
  briefing: Briefing,
  { siteUrl }: { readonly siteUrl?: string } = {}
): WebAnnotationCollection {
  const addresses = annotationAddresses(briefing.slug, siteUrl);
  const places = new Map(briefing.places.map((place) => [place.id, place]));
  const sources = new Map(briefing.sources.map((source) => [source.id, source]));
  const counts = new Map<string, number>();
  const number = (...path: readonly string[]): string => {
    const key = path.join('/');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return addresses.annotation([...path, String(count)]);
  };

  const items = briefing.passages.flatMap((passage): WebAnnotation[] => {
    const text = toPlainText(passage.body);
    const mentions = briefing.mentions.filter((mention) => mention.passage === passage.id);
    return [
      // A link without words is nothing that could be selected.
      ...mentions
        .filter(({ start, end }) => start < end)
        .map((mention) => ({
          id: number('mention', passage.id, mention.place),
          ...identifyPlace(mention, text, places.get(mention.place), briefing.edition, addresses)
        })),
      ...passage.citations
        .filter((citation) => citation.quotation !== undefined)
        .map((citation) => ({
          id: number('quotation', passage.id, citation.source),
          ...describeSource(passage.id, citation, sources.get(citation.source), addresses)
        }))
    ];
  });
  const rights = rightsAddress(briefing.licence);
  return {
    '@context': annotationContext,
    id: addresses.collection,
    type: 'AnnotationCollection',
    label: briefing.title,
    ...(briefing.editor && { creator: { id: addresses.editor, name: briefing.editor } }),
    modified: startOfDay(briefing.edition),
    ...(rights && { rights }),
    total: items.length,
    ...(items.length > 0 && {
      first: {
        id: addresses.page,
        type: 'AnnotationPage',
        partOf: addresses.collection,
        startIndex: 0,
        items
      },
      last: addresses.page
    })
  };
}

/** Words of a passage, and the place that they name. */
function identifyPlace(
  mention: Mention,
  text: string,
  place: Place | undefined,
  edition: string,
  addresses: AnnotationAddresses
): Omit<WebAnnotation, 'id'> {
  const { exact, prefix, suffix, start, end } = describeQuote(text, mention);
  const identities = [addresses.place(mention.place), ...knownIdentities(place)];
  return {
    type: 'Annotation',
    motivation: 'identifying',
    body: identities.map((source) => ({ type: 'SpecificResource', purpose: 'identifying', source })),
    target: {
      type: 'SpecificResource',
      source: addresses.passage(mention.passage),
      scope: addresses.briefing,
      state: { type: 'TimeState', sourceDate: startOfDay(edition) },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end }
      ]
    }
  };
}

/** Words of a source, and the passage that says what the source says there. */
function describeSource(
  passage: string,
  { source: id, paragraph, quotation }: Citation,
  source: Source | undefined,
  addresses: AnnotationAddresses
): Omit<WebAnnotation, 'id'> {
  const { exact = '', prefix, suffix, start, end } = quotation ?? {};
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix && { prefix }),
    ...(suffix && { suffix })
  };
  const position: TextPositionSelector[] =
    start !== undefined && end !== undefined ? [{ type: 'TextPositionSelector', start, end }] : [];
  const inParagraph: FragmentSelector[] =
    paragraph === undefined
      ? []
      : [
          {
            type: 'FragmentSelector',
            conformsTo: paragraphFragment,
            value: `paragraph=${paragraph}`,
            refinedBy: [quote, ...position]
          }
        ];
  const accessed = fullDate(source?.accessed);
  return {
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'SpecificResource', purpose: 'describing', source: addresses.passage(passage) },
    target: {
      type: 'SpecificResource',
      source: sourceAddress(source) ?? addresses.source(id),
      ...(accessed && { state: { type: 'TimeState', sourceDate: startOfDay(accessed) } }),
      selector: [quote, ...inParagraph]
    }
  };
}

/** The place in Wikidata and GeoNames, by the addresses that those give to the thing itself. */
function knownIdentities(place: Place | undefined): string[] {
  const identities: string[] = [];
  if (place?.wikidata) identities.push(`http://www.wikidata.org/entity/${place.wikidata}`);
  if (place?.geonames !== undefined) identities.push(`https://sws.geonames.org/${place.geonames}/`);
  return identities;
}

function sourceAddress(source: Source | undefined): string | null {
  if (isWebAddress(source?.URL)) return new URL(source.URL).href;
  return source?.DOI ? `https://doi.org/${encodeURI(source.DOI)}` : null;
}

/** §3.3.6 wants an address: the licence's own, or that of its SPDX identifier. */
function rightsAddress(licence: string | undefined): string | null {
  if (isWebAddress(licence)) return licence;
  return licence && /^CC0?-[A-Z0-9.-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : null;
}

function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function fullDate(date: CslDate | undefined): string | null {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** §3.3.1 and §4.3.1 want `xsd:dateTime` in UTC. */
function startOfDay(date: string): string {
  return `${date}T00:00:00Z`;
}
