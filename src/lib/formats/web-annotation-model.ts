/** The one context of the model, as every reader of it knows it. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** W3C Web Annotation Data Model §4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** §4.2.5; code points, `end` exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** §4.2.1, refined as in §4.2.9. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: string;
  readonly value: string;
  readonly refinedBy: readonly (TextQuoteSelector | TextPositionSelector)[];
}

/** §4: a resource, the part of it that is meant, when it was as it is described, and why it is here. */
export interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly purpose?: 'identifying' | 'describing';
  readonly scope?: string;
  readonly selector?: readonly (TextQuoteSelector | TextPositionSelector | FragmentSelector)[];
  readonly state?: { readonly type: 'TimeState'; readonly sourceDate: string };
}

/** §3.1. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'describing';
  readonly body: SpecificResource | readonly SpecificResource[];
  readonly target: SpecificResource;
}

/** §5.1, with its one page (§5.2) inside; without a page where it is empty. */
export interface WebAnnotationCollection {
  readonly '@context': typeof annotationContext;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly creator?: { readonly id: string; readonly name: string };
  readonly modified: string;
  readonly rights?: string;
  readonly total: number;
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
  readonly last?: string;
}
