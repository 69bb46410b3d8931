import fc from 'fast-check';

const pieces = [
  '',
  '"',
  ',',
  '{',
  '}',
  '[',
  ']',
  '\0',
  '\u202e',
  '\ud800',
  '<',
  '>',
  '&',
  '-',
  '1e999',
  'null',
  ':::'
].concat([
  '"__proto__":{"polluted":1},',
  '"constructor":',
  '<!DOCTYPE a>',
  '<![CDATA[',
  ']]>',
  '<Folder>',
  '&#0;',
  '\\',
  '*',
  '{{',
  '[[',
  '{{{'
]);
/** A text with a few of its parts taken out, doubled or replaced by what breaks parsers. */
export const broken = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat(text.length), length: fc.nat(12), put: fc.constantFrom(...pieces) }), {
      minLength: 1,
      maxLength: 4
    })
    .map((edits) =>
      edits.reduce((now, { at, length, put }) => `${now.slice(0, at)}${put}${now.slice(at + length)}`, text)
    );

const keys = (
  'type features layers properties geometry coordinates geometries name title description text action names toponym lang when ' +
  'timespans start end in earliest latest links identifier relations relationType relationTo descriptions value @id citations ' +
  'citation label year _umap_options _storage remoteData url popupContentTemplate zoomTo labelKey kind certainty weight within ' +
  'id role outline dateline version voices stops sources crs passages __proto__ constructor prototype toString'
).split(' ');
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      0,
      -0,
      '12',
      -200,
      95,
      1e300,
      'Feature',
      'Point',
      'Polygon',
      'GeometryCollection'
    ),
    fc.constantFrom<unknown>(
      '<b>x',
      '{name}',
      '[[javascript:a|b]]',
      '{{//x.y/z.png}}',
      'city',
      'exact',
      'lead',
      'a',
      ':::stop{}'
    ),
    fc.constantFrom<unknown>(
      [1, 2],
      [
        [1, 2],
        [3, 4]
      ],
      [
        [
          [1, 2],
          [3, 2],
          [3, 4],
          [1, 2]
        ]
      ],
      [200, 91],
      ['1', '2'],
      '2024-02-30',
      '1600'
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 7, noNullPrototype: true })
  )
})).value;
const feature = fc
  .tuple(
    value,
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8, noNullPrototype: true }),
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5, noNullPrototype: true })
  )
  .map(([geometry, properties, rest]) => ({
    '@id': 'x:y',
    names: [],
    ...rest,
    type: 'Feature',
    properties,
    geometry
  }));

/** Files with the shape of a collection or of a uMap, and anything behind the names that are read. */
export const jsonText = (kind: string): fc.Arbitrary<string> =>
  fc.tuple(fc.array(feature, { minLength: 1, maxLength: 4 }), value).map(([features, other]) =>
    JSON.stringify({
      type: kind === 'umap' ? 'umap' : 'FeatureCollection',
      properties: other,
      features,
      layers: [{ features, _umap_options: other }]
    })
  );

const elements = (
  'Document Folder Placemark name description Snippet TimeSpan TimeStamp begin end when Point LineString Polygon outerBoundaryIs ' +
  'LinearRing MultiGeometry coordinates LookAt longitude latitude range tilt ExtendedData Data value NetworkLink gx:Tour gx:Playlist ' +
  'gx:FlyTo gx:Wait gx:AnimatedUpdate Update Change gx:balloonVisibility Model Location gx:Track gx:coord'
).split(' ');
const leaf = fc.oneof(
  fc.constantFrom(
    '1,2',
    '1,2,3 4,5,6 7,8 1,2',
    '200,91',
    '1',
    'NaN',
    '2024-01-03',
    '0000',
    '&lt;b&gt;x',
    '<![CDATA[<p>a]]>',
    ''
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[<&>]/g, ''))
);
const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    leaf,
    fc
      .tuple(
        fc.constantFrom(...elements),
        fc.constantFrom('', ' id="a"', ' targetId="a"', ' name="dateline"'),
        fc.array(tie('node'), { maxLength: 5 })
      )
      .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`)
  )
})).node;
/** KML with any of the elements that are read, in any order and depth. */
export const kmlText = fc
  .array(element, { minLength: 1, maxLength: 6 })
  .map(
    (inner) =>
      `<kml xmlns:gx="g"><Document>${inner.map((xml) => `<Placemark>${xml}</Placemark>${xml}`).join('')}</Document></kml>`
  );
