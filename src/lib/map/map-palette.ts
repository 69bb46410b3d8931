/** Light or dark, as the page is. */
export type Scheme = 'light' | 'dark';

/** Every colour of the map, as CSS colours. Ground colours stay quiet: the places are the story. */
export interface MapPalette {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly provinceBorder: string;
  readonly river: string;
  readonly groundLabel: string;
  readonly waterLabel: string;
  readonly provinceLabel: string;
  /** Around all labels and marks, so that they stand off whatever lies below. */
  readonly halo: string;
  readonly ink: string;
  readonly inkQuiet: string;
  /** Places of the briefing. */
  readonly place: string;
  readonly placeFocus: string;
  readonly areaFill: string;
  readonly flow: string;
  readonly flowDenied: string;
}

const light: MapPalette = {
  water: '#dbe3e5',
  land: '#f3f0ea',
  border: '#8f887c',
  provinceBorder: '#cfc8bc',
  river: '#c3d0d4',
  groundLabel: '#6d675d',
  waterLabel: '#50656c',
  provinceLabel: '#716a5f',
  halo: '#faf8f4',
  ink: '#1d1b18',
  inkQuiet: '#4f4a43',
  place: '#9b2d1f',
  placeFocus: '#7a1a10',
  areaFill: '#9b2d1f',
  flow: '#9b2d1f',
  flowDenied: '#3f3b35'
};

const dark: MapPalette = {
  water: '#11191d',
  land: '#272622',
  border: '#7d776c',
  provinceBorder: '#3d3a35',
  river: '#35484f',
  groundLabel: '#a09889',
  waterLabel: '#7f959d',
  provinceLabel: '#958d7f',
  halo: '#171614',
  ink: '#f4efe6',
  inkQuiet: '#c9c1b3',
  place: '#f0876f',
  placeFocus: '#ffb4a1',
  areaFill: '#f0876f',
  flow: '#f0876f',
  flowDenied: '#cac2b4'
};

/** The colours of the map in a scheme. */
export function mapPalette(scheme: Scheme): MapPalette {
  return scheme === 'dark' ? dark : light;
}
