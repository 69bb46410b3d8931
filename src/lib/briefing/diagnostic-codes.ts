/**
 * Everything `check` can say, once: each code with its severity and one sentence of what it means.
 * `geodata/README.md` lists the same codes for authors, and a test compares the two.
 */
interface CodeMeaning {
  /** `error`: the briefing cannot be published as it is. `warning`: it can, but a reader will be worse off. */
  readonly severity: 'error' | 'warning';
  readonly summary: string;
}

const error = (summary: string): CodeMeaning => ({ severity: 'error', summary });
const warning = (summary: string): CodeMeaning => ({ severity: 'warning', summary });

export const diagnosticCodes = {
  // The folder and its files
  'slug-shape': error('The folder’s name is not a slug: 1 to 64 of a-z, 0-9 and hyphens.'),
  'slug-reserved': error('The folder’s name is an address that the site uses itself.'),
  'file-missing': error('The folder lacks a file that every briefing has.'),
  'file-encoding': error('The file is not UTF-8.'),
  'file-nul': error('The file holds a NUL character.'),
  'file-too-large': error('The file is larger than the limit.'),
  'file-control': error('The file holds an invisible character that controls or reorders text.'),

  // JSON
  'json-syntax': error('The file is not JSON.'),
  'json-too-deep': error('Objects and lists are nested deeper than 32 levels.'),
  'duplicate-key': error('The same key is given twice.'),
  'prototype-key': error('A key has a name that programs use themselves.'),

  // Front matter
  'front-matter-missing': error('The text does not begin with front matter.'),
  'front-matter-syntax': error('The front matter is not YAML.'),
  'front-matter-required': error('Front matter lacks an entry that every briefing has.'),
  'front-matter-recommended': warning('Front matter lacks an entry that readers look for.'),
  'front-matter-value': error('A front matter entry has a value of the wrong shape.'),
  'unknown-key': warning('A front matter key is not known, so nothing uses it.'),
  'lang-unknown': error('The language is not a BCP 47 tag.'),
  'view-bounds': error('The opening view is not [west, south, east, north] in degrees.'),
  'about-unknown': error('The source that the briefing reads is not in sources.json.'),
  'redirect-unknown': error('A redirect leads to an id that the briefing does not have.'),
  'redirect-loop': error('Redirects lead round in a circle.'),
  'redirect-live': error('A redirect begins at an id that is still in use.'),

  // Markdown
  'block-left-as-text': error('A line begins with ::: and opens or closes no block.'),
  'block-nested': error('A block stands inside another block.'),
  'block-unclosed': error('A block has no closing line.'),
  'block-unknown': error('A block has a name that the format does not have.'),
  'block-misplaced': error('A block stands in a file where it does not belong.'),
  'markdown-html': error('Raw HTML stands in the text.'),
  'markdown-image': error('An image stands in the text.'),
  'markdown-unsupported': error('The text uses Markdown that a briefing does not have.'),
  'markdown-too-deep': error('Lists and quotations are nested deeper than 32 levels.'),
  'heading-depth': error('A heading has a depth that does not fit its place.'),
  'heading-empty': error('A heading has no words.'),
  'link-address': error('A link leads to an address that is not http, https, mailto or relative.'),
  'link-shape': error('A place or flow link is not written as the format says.'),
  'link-empty': error('A link has no words.'),

  // Attributes and ids
  'attribute-unknown': warning('A block has an attribute that it does not know, so nothing uses it.'),
  'attribute-missing': error('A block lacks an attribute that it needs.'),
  'attribute-value': error('An attribute has a value that is not allowed.'),
  'attribute-duplicate': error('A block has the same attribute twice.'),
  'id-shape': error('An id is not 1 to 64 of a-z, 0-9 and hyphens.'),
  'id-reserved': error('A passage id begins with ui-, which the page uses itself.'),
  'id-duplicate': error('Two things have the same id.'),

  // Dates
  'when-syntax': error('A date is not EDTF.'),
  'when-reversed': error('A span of dates ends before it begins.'),

  // Citations and quotations
  'cite-syntax': error('A citation is not written as key and locator.'),
  'unknown-source': error('A citation names a source that sources.json does not have.'),
  'quote-without-cite': error('A quotation has no citation that it could come from.'),
  'quote-too-long': error('A quotation is longer than 12 words or 200 characters.'),
  'quote-context-too-long': error('Prefix, quotation and suffix together are longer than 12 words.'),
  'quote-context-without-quote': error('A prefix or suffix stands without a quotation.'),
  'chars-without-quote': error('Character positions stand without a quotation.'),
  'chars-shape': error('Character positions are not two counts, the first before the second.'),
  'chars-length': error('Character positions do not span as many characters as the quotation has.'),
  'note-unsourced': warning('A note gives no source.'),
  'passage-uncited': warning('A passage in a voice that is not the editor’s cites nothing.'),

  // Passages, notes, events, flows
  'no-passages': error('The text has no passage.'),
  'passage-empty': error('A passage has no words.'),
  'passage-without-voice': error('A passage does not say whose claim it is.'),
  'note-empty': error('A note has no words.'),
  'unknown-place': error('A link, attribute or voice names a place that places.geojson does not have.'),
  'unused-place': warning('A place is named nowhere in the text or the tour.'),
  'unknown-voice': error('A passage names a voice that front matter does not have.'),
  'unused-voice': warning('A voice says nothing.'),
  'unused-source': warning('A source is cited nowhere.'),
  'unknown-passage': error('A block or a stop names a passage that the text does not have.'),
  'unknown-flow': error('A stop names a flow that the text does not have.'),
  'flow-unstated': warning('A flow is stated by no passage.'),
  'flow-to-itself': error('A flow leads from a place to the same place.'),
  'name-too-long': error('A title or name is longer than 300 characters.'),
  'name-missing': warning('A place has no name in the briefing’s language.'),

  // The tour
  'stop-without-place': error('A stop shows no place.'),
  'stop-untitled': error('A stop has no heading.'),
  'stop-silent': warning('A stop has no narration.'),
  'stop-camera': error('A stop’s camera is out of range.'),
  'stops-too-many': error('The tour has more than 500 stops.'),
  'narration-too-long': error('The narration of a stop is longer than 5,000 characters.'),
  'tour-stray-text': error('Text in tour.md stands outside every stop.'),
  'recording-path': error('A stop names a recording or captions that no briefing can hold.'),
  'recording-missing': error('The folder lacks a recording or captions that a stop names.'),
  'recording-uncaptioned': warning('A recording has no captions, so its sentences are marked by estimate.'),
  'captions-without-recording': error('A stop names captions and no recording.'),
  'captions-syntax': error('Captions are not WebVTT whose cues run forward.'),
  'captions-text': error('The words of captions are not those of the narration.'),

  // sources.json
  'sources-shape': error('sources.json is not a list of CSL-JSON items.'),
  'source-id-missing': error('A source has no id.'),
  'source-type': error('A source has a type that CSL-JSON does not have.'),
  'source-untitled': error('A source has neither title nor note.'),
  'source-url': error('A source’s URL is not an http or https address.'),
  'source-date': error('A source’s date is not a date.'),
  'source-language': warning('A source’s language is not a BCP 47 tag, so nothing uses it.'),
  'source-value': error('A field of a source has a value of the wrong shape.'),

  // places.geojson: GeoJSON
  'geojson-not-collection': error('The file is not a GeoJSON FeatureCollection.'),
  'geojson-features-too-many': error('The file has more than 20,000 features.'),
  'geojson-positions-too-many': error('The file has more than 500,000 positions.'),
  'geojson-crs': error('The file names a coordinate reference system; GeoJSON is always WGS 84.'),
  'geojson-member': warning('An object has a member that GeoJSON gives to another kind of object.'),
  'geojson-bbox': warning('A bbox is not four or six numbers.'),
  'geojson-not-feature': error('An entry of the collection is not a Feature.'),
  'geojson-geometry-missing': error('A feature has no geometry member; without a location it is null.'),
  'geojson-geometry-type': error('A geometry has a type that GeoJSON does not have, or not there.'),
  'geojson-coordinates': error('Coordinates are not nested as the type of the geometry wants.'),
  'geojson-coordinate-number': error('A coordinate is not a number.'),
  'geojson-longitude': error('A longitude is not within -180 and 180.'),
  'geojson-latitude': error('A latitude is not within -90 and 90.'),
  'geojson-precision': warning('A coordinate has more than 7 decimals, which are less than a centimetre.'),
  'geojson-zero-position': warning('A position is [0, 0], which mostly means that it is not known.'),
  'geojson-swapped': warning('Longitude and latitude look exchanged.'),
  'geojson-ring-unclosed': error('The ring of a polygon does not end where it begins.'),
  'geojson-winding': warning('A ring winds the wrong way; it is turned round in what is published.'),
  'geojson-duplicate-position': warning('A line or ring has the same position twice in a row.'),
  'geojson-self-intersection': warning('The outline of an area crosses itself.'),
  'geojson-outline-unchecked': warning('An outline is too long to be checked for crossings.'),
  'geojson-antimeridian': warning('A line or ring jumps over more than half the globe.'),

  // places.geojson: places
  'place-id-missing': error('A place has no id.'),
  'place-properties-missing': error('A place has no properties.'),
  'place-property-unknown': warning(
    'A place has a property that the format does not have, so nothing uses it.'
  ),
  'place-property-value': error('A property of a place has a value that is not allowed.'),
  'place-unnamed': error('A place has no name in any language.'),
  'place-kind-missing': error('A place does not say what kind of place it is.'),
  'place-certainty-missing': warning('A place does not say how certain its location is.'),
  'place-language': error('A key of names is not a BCP 47 tag.'),
  'place-language-form': warning('A key of names is not the usual form of its BCP 47 tag.'),
  'place-control-character': error('A string holds an invisible character that controls or reorders text.'),
  'place-precision': error('precisionMeters is not above 0 and at most 5,000,000.'),
  'place-wikidata': error('wikidata is not an item such as Q42.'),
  'place-geonames': error('geonames is not a GeoNames number.'),
  'place-within-unknown': error('A place lies within a place that the file does not have.'),
  'place-within-cycle': error('Places lie within each other in a circle.'),
  'place-duplicate': warning('Two places have the same name and kind.'),
  'place-same-point': warning('Two places of the same name are at the same point.'),
  'place-without-location': warning(
    'A place has no geometry, but its certainty says that its location is known.'
  )
} as const satisfies Readonly<Record<string, CodeMeaning>>;

/** The name of one thing that `check` can say. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
