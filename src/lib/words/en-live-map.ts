/** The live map, in English. */
export const enLiveMap = {
  title: 'Map of the places',
  places: 'Places on the map',
  /** Of places too close to a heavier one to have their own target. */
  more: (count: number, place: string) => `${new Intl.NumberFormat('en').format(count)} more near ${place}`,
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  arrows: 'Arrows to move the map',
  left: 'Move left',
  right: 'Move right',
  up: 'Move up',
  down: 'Move down',
  whole: 'Show the whole region',
  fullScreen: 'Full screen',
  follow: 'Follow the text',
  atStop: (name: string, stop: number, stops: number) => `${name}, stop ${stop} of ${stops}`,
  approximate: (name: string) => `${name}, approximate location`,
  disputed: (name: string) => `${name}, disputed`,
  credit:
    'Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR. Disputed lines are dashed; who is in control is drawn.',

  legend: {
    title: 'Legend',
    points: { lead: 'central place', supporting: 'supporting place', mentioned: 'named in passing' },
    region: 'country or region, at its middle',
    area: 'area',
    dashedArea: 'area of the past, or disputed',
    smallArea: 'area too small to be seen from here',
    radius: 'approximate: somewhere in the circle',
    uncertain: 'approximate or disputed location',
    line: 'line',
    flows: {
      stated: 'relation',
      reported: 'relation, reported',
      claimed: 'relation, claimed',
      planned: 'relation, planned',
      denied: 'relation, denied'
    },
    lines: {
      agreed: 'border',
      disputed: 'border in dispute',
      'line-of-control': 'line of control',
      claim: 'line of a claim'
    },
    borders:
      'Borders that are disputed are broken lines. Land is drawn as it is controlled, not as it is claimed.'
  },

  noWebgl: 'The interactive map is not available here. Every place is in the text and in the list.',
  failed: 'The interactive map could not be loaded. The still map leads to every place.',
  slow: 'The interactive map is slow to come. Until it is here the still map leads to every place.',
  lost: 'The interactive map has stopped: the browser has taken its graphics memory.',
  reload: 'Reload map',
  dataFailed: 'The briefing’s data could not be loaded, so the map stays still. The text is complete.',
  newerVersion: (theirs: number, ours: number) =>
    `The briefing’s data is of version ${theirs}, and this page reads version ${ours}. Reload the page to see the map; the text is complete.`,
  /** Both are dates in words. */
  otherEdition: (page: string, data: string) =>
    `This page is of the edition of ${page}, and the data that the site gives is of the edition of ${data}. The two are not mixed, so the map stays still. Reload the page in a while; the text is complete.`,
  reloadPage: 'Reload page',
  retry: 'Try again',
  plainGround:
    'The background map could not be loaded, so the places stand on plain ground. It will be tried again.',
  lateGround: 'The background map is slow to come. Until it is here the places stand on plain ground.',
  tryNow: 'Try now'
};
