/** Anything that came out of `JSON.parse`. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

/** One requirement of the Web Annotation Data Model, W3C Recommendation of 23 February 2017. */
export interface Must {
  readonly section: string;
  readonly says: string;
  /** What in the collection breaks it; empty where nothing does. */
  broken(collection: Node): Json[];
}

const list = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: Json | undefined): Node[] => list(value).filter(isNode);

const isIri = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isResource = (value: Json): boolean => isIri(value) || (isNode(value) && isIri(value['id']));
const isCount = (value: Json | undefined): boolean => Number.isInteger(value) && Number(value) >= 0;
const isUtcDateTime = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const has = (node: Node, type: string): boolean => list(node['type']).includes(type);
const isOnly = (node: Node, type: string): boolean => node['type'] === type;

/** Every object in the collection, at any depth. */
function all(value: Json): Node[] {
  if (Array.isArray(value)) return value.flatMap(all);
  return isNode(value) ? [value, ...Object.values(value).flatMap(all)] : [];
}

const pages = (collection: Node): Node[] => nodes(collection['first']);
const annotations = (collection: Node): Node[] => pages(collection).flatMap((page) => nodes(page['items']));
const bodies = (annotation: Node): Json[] => list(annotation['body']);
const targets = (annotation: Node): Json[] => list(annotation['target']);
const ends = (collection: Node): Json[] =>
  annotations(collection).flatMap((annotation) => [...bodies(annotation), ...targets(annotation)]);
const isSpecific = (end: Json): end is Node =>
  isNode(end) && (has(end, 'SpecificResource') || 'source' in end || 'selector' in end || 'state' in end);
const specific = (collection: Node): Node[] => ends(collection).filter(isSpecific);

/** The selectors of all ends, and those that refine them. */
const selectors = (collection: Node): Node[] => {
  const refined = (selector: Node): Node[] => [selector, ...nodes(selector['refinedBy']).flatMap(refined)];
  return specific(collection).flatMap((resource) => nodes(resource['selector']).flatMap(refined));
};
const selectorsLike = (collection: Node, type: string, key: string): Node[] =>
  selectors(collection).filter((selector) => has(selector, type) || key in selector);
const states = (collection: Node): Node[] =>
  specific(collection).flatMap((resource) => nodes(resource['state']));

const modelContext = 'http://www.w3.org/ns/anno.jsonld';
const selectorTypes = 'FragmentSelector CssSelector XPathSelector TextQuoteSelector TextPositionSelector'
  .concat(' DataPositionSelector SvgSelector RangeSelector')
  .split(' ');

/** What the model demands of the kinds of resource that a collection of ours may hold. */
export const musts: readonly Must[] = [
  {
    section: '3.1',
    says: 'an annotation has exactly one id, an IRI',
    broken: (collection) => annotations(collection).filter(({ id }) => !isIri(id))
  },
  {
    section: '3.1',
    says: 'no two annotations are identified by one IRI',
    broken: (collection) => {
      const ids = annotations(collection).map(({ id }) => id as Json);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }
  },
  {
    section: '3.1',
    says: 'the class Annotation is one of an annotation’s types',
    broken: (collection) => annotations(collection).filter((annotation) => !has(annotation, 'Annotation'))
  },
  {
    section: '3.1',
    says: 'an annotation has at least one target',
    broken: (collection) => annotations(collection).filter((annotation) => targets(annotation).length === 0)
  },
  {
    section: '3.2.1',
    says: 'a body or target that is an external web resource has exactly one id, an IRI',
    broken: (collection) => ends(collection).filter((end) => !isSpecific(end) && !isResource(end))
  },
  {
    section: '3.3.1',
    says: 'created, modified and generated occur once at most and are xsd:dateTime in UTC, with Z',
    broken: (collection) =>
      all(collection).filter((node) =>
        ['created', 'modified', 'generated'].some((key) => key in node && !isUtcDateTime(node[key]))
      )
  },
  {
    section: '3.3.2',
    says: 'an agent has one IRI at most, and is nothing but a resource',
    broken: (collection) =>
      all(collection)
        .flatMap((node) => [...list(node['creator']), ...list(node['generator'])])
        .filter((agent) => !isResource(agent))
  },
  {
    section: '3.3.6',
    says: 'rights are IRIs',
    broken: (collection) =>
      all(collection)
        .flatMap((node) => list(node['rights']))
        .filter((rights) => !isIri(rights))
  },
  {
    section: '4',
    says: 'a specific resource has exactly one source, a resource',
    broken: (collection) =>
      specific(collection).filter(({ source }) => Array.isArray(source) || !source || !isResource(source))
  },
  {
    section: '4.2',
    says: 'a selector is a resource or is of a class that the model defines',
    broken: (collection) =>
      selectors(collection).filter(
        (selector) => !isIri(selector['id']) && !selectorTypes.includes(String(selector['type']))
      )
  },
  {
    section: '4.2.1',
    says: 'a fragment selector has exactly that type',
    broken: (collection) =>
      selectorsLike(collection, 'FragmentSelector', 'conformsTo').filter(
        (selector) => !isOnly(selector, 'FragmentSelector')
      )
  },
  {
    section: '4.2.1',
    says: 'a fragment selector has exactly one value, and conforms to one specification at most',
    broken: (collection) =>
      selectorsLike(collection, 'FragmentSelector', 'conformsTo').filter(
        ({ value, conformsTo }) =>
          typeof value !== 'string' || (conformsTo !== undefined && !isResource(conformsTo))
      )
  },
  {
    section: '4.2.4',
    says: 'a text quote selector has exactly that type',
    broken: (collection) =>
      selectorsLike(collection, 'TextQuoteSelector', 'exact').filter(
        (selector) => !isOnly(selector, 'TextQuoteSelector')
      )
  },
  {
    section: '4.2.4',
    says: 'a text quote selector has exactly one exact, and one prefix and one suffix at most',
    broken: (collection) =>
      selectorsLike(collection, 'TextQuoteSelector', 'exact').filter(
        ({ exact, prefix = '', suffix = '' }) =>
          ![exact, prefix, suffix].every((text) => typeof text === 'string') || exact === ''
      )
  },
  {
    section: '4.2.4',
    says: 'the text is normalised: no tags, and characters for entities',
    broken: (collection) =>
      selectorsLike(collection, 'TextQuoteSelector', 'exact').filter((selector) =>
        ['exact', 'prefix', 'suffix'].some((key) =>
          /<\/?[a-z][^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i.test(String(selector[key] ?? ''))
        )
      )
  },
  {
    section: '4.2.4',
    says: 'the selection is made of whole code points',
    broken: (collection) =>
      selectorsLike(collection, 'TextQuoteSelector', 'exact').filter((selector) =>
        ['exact', 'prefix', 'suffix'].some((key) => /\p{Surrogate}/u.test(String(selector[key] ?? '')))
      )
  },
  {
    section: '4.2.5',
    says: 'a text position selector has exactly that type',
    broken: (collection) =>
      selectorsLike(collection, 'TextPositionSelector', 'start').filter(
        (selector) => !isOnly(selector, 'TextPositionSelector')
      )
  },
  {
    section: '4.2.5',
    says: 'a text position selector has exactly one start and one end, integers from 0 on, in this order',
    broken: (collection) =>
      selectorsLike(collection, 'TextPositionSelector', 'start').filter(
        ({ start, end }) => !isCount(start) || !isCount(end) || Number(end) < Number(start)
      )
  },
  {
    section: '4.2.4 and 4.2.5',
    says: 'quotation and position of one target count the same code points',
    broken: (collection) =>
      [
        ...specific(collection).map(({ selector }) => selector),
        ...selectors(collection).map((s) => s['refinedBy'])
      ]
        .map(nodes)
        .filter((alternatives) => {
          const quote = alternatives.find((selector) => has(selector, 'TextQuoteSelector'));
          const position = alternatives.find((selector) => has(selector, 'TextPositionSelector'));
          return (
            quote !== undefined &&
            position !== undefined &&
            Array.from(String(quote['exact'])).length !== Number(position['end']) - Number(position['start'])
          );
        })
  },
  {
    section: '4.3.1',
    says: 'a time state has exactly that type',
    broken: (collection) =>
      states(collection).filter((state) => 'sourceDate' in state && !isOnly(state, 'TimeState'))
  },
  {
    section: '4.3.1',
    says: 'a source date is xsd:dateTime in UTC, with Z, and stands instead of a start and an end',
    broken: (collection) =>
      states(collection).filter(
        (state) =>
          list(state['sourceDate']).some((date) => !isUtcDateTime(date)) ||
          ('sourceDate' in state && ('sourceDateStart' in state || 'sourceDateEnd' in state)) ||
          'sourceDateStart' in state !== 'sourceDateEnd' in state
      )
  },
  {
    section: '5.1',
    says: 'a collection has the model’s context, as a string where it is the only one',
    broken: ({ '@context': context = null }) =>
      context === modelContext || (list(context).length > 1 && list(context).includes(modelContext))
        ? []
        : [context]
  },
  {
    section: '5.1',
    says: 'a collection has exactly one id, an IRI',
    broken: ({ id = null }) => (isIri(id) ? [] : [id])
  },
  {
    section: '5.1',
    says: 'the class AnnotationCollection is one of a collection’s types',
    broken: (collection) => (has(collection, 'AnnotationCollection') ? [] : [collection['type'] ?? null])
  },
  {
    section: '5.1',
    says: 'a label is a string',
    broken: ({ label = '' }) => list(label).filter((one) => typeof one !== 'string')
  },
  {
    section: '5.1',
    says: 'a total is an integer from 0 on, and counts the annotations of the one page',
    broken: (collection) => {
      const { total = 0 } = collection;
      return isCount(total) && total === annotations(collection).length ? [] : [total];
    }
  },
  {
    section: '5.1',
    says: 'a collection that is not empty has exactly one first page',
    broken: ({ total = 0, first = null }) =>
      Number(total) === 0 || (!Array.isArray(first) && isResource(first)) ? [] : [first]
  },
  {
    section: '5.2',
    says: 'a page has exactly one id, an IRI',
    broken: (collection) => pages(collection).filter(({ id }) => !isIri(id))
  },
  {
    section: '5.2',
    says: 'the class AnnotationPage is one of a page’s types',
    broken: (collection) => pages(collection).filter((page) => !has(page, 'AnnotationPage'))
  },
  {
    section: '5.2',
    says: 'a page has an array of at least one annotation',
    broken: (collection) =>
      pages(collection).filter(({ items }) => !Array.isArray(items) || nodes(items).length === 0)
  },
  {
    section: '5.2',
    says: 'a page that is not the last names the next',
    broken: (collection) =>
      pages(collection).filter(
        ({ id, next }) => collection['last'] !== undefined && collection['last'] !== id && !isIri(next)
      )
  },
  {
    section: '5.2',
    says: 'a start index is an integer from 0 on',
    broken: (collection) =>
      pages(collection).filter((page) => 'startIndex' in page && !isCount(page['startIndex']))
  }
];
