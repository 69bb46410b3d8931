import type { FeatureCollection, Geometry } from 'geojson';
import type { PlaceKind } from '#lib/briefing/briefing.ts';

/** The context of Linked Places v1.3. */
export const linkedPlacesContext =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** How sure a record is, of a geometry, a relation or a time. */
export type LinkedCertainty = 'certain' | 'less-certain' | 'uncertain';

/** A time: each end is a day, month or year, or the first and last that it can be. */
export interface LinkedWhen {
  readonly timespans: readonly {
    readonly start?: LinkedDate;
    readonly end?: LinkedDate;
  }[];
  readonly label?: string;
}
export type LinkedDate = { readonly in: string } | { readonly earliest?: string; readonly latest?: string };

/** GeoNames feature classes and, where it is sure, the type in the Getty AAT, by kind of place. */
export const kindClasses: Readonly<Record<PlaceKind, { readonly fclass: string; readonly aat?: string }>> = {
  country: { fclass: 'A', aat: 'aat:300387506' },
  // The AAT's “territory” is a part of a nation: for a disputed one that would be a claim.
  territory: { fclass: 'A' },
  region: { fclass: 'L', aat: 'aat:300182722' },
  province: { fclass: 'A', aat: 'aat:300000774' },
  city: { fclass: 'P', aat: 'aat:300008389' },
  suburb: { fclass: 'P' },
  site: { fclass: 'S' },
  airport: { fclass: 'S' },
  'organisation-seat': { fclass: 'S' },
  unresolved: { fclass: 'X' }
};

/** A geometry with what Linked Places says of it. */
export type LinkedGeometry = Geometry & { readonly certainty?: LinkedCertainty; readonly when?: LinkedWhen };

/** What is exported: GeoJSON whose features hold names, types, links, relations and descriptions. */
export interface LinkedPlaces extends Omit<FeatureCollection<Geometry | null>, 'features'> {
  readonly '@context': typeof linkedPlacesContext;
  readonly features: LinkedPlace[];
}

/** One record. */
export interface LinkedPlace {
  readonly '@id': string;
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>> & { readonly title: string };
  readonly when: LinkedWhen;
  readonly names: readonly {
    readonly toponym: string;
    readonly lang?: string;
    readonly citations?: readonly {
      readonly label: string;
      readonly year?: string;
      readonly '@id'?: string;
    }[];
  }[];
  readonly types: readonly {
    readonly identifier?: string;
    readonly label: string;
    readonly sourceLabels: readonly { readonly label: string; readonly lang: string }[];
  }[];
  readonly geometry: LinkedGeometry | null;
  readonly links?: readonly { readonly type: 'exactMatch'; readonly identifier: string }[];
  readonly relations?: readonly {
    readonly relationType: string;
    readonly relationTo: string;
    readonly label: string;
  }[];
  readonly descriptions?: readonly { readonly value: string; readonly lang: string }[];
}
