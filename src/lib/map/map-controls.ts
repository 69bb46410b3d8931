/** What the map's buttons do and are called, in the order in which they stand. */
export interface MapControl {
  readonly name: string;
  /** The sign on the button. */
  readonly sign: 'plus' | 'minus' | 'whole' | 'large';
  act(): void;
}

const paths: Readonly<Record<MapControl['sign'], string>> = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  whole: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M3.5 10h13M10 3.5c-4 4-4 9 0 13c4-4 4-9 0-13',
  large: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4'
};
const svg = 'http://www.w3.org/2000/svg';

/** A group of buttons over the map, so that nothing on it needs a gesture. */
export function mapControls(label: string, controls: readonly MapControl[]): HTMLElement {
  const group = document.createElement('div');
  group.className = 'ui-map-controls';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  for (const control of controls) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', control.name);
    button.title = control.name;
    button.append(drawn(paths[control.sign]));
    button.addEventListener('click', () => control.act());
    group.append(button);
  }
  return group;
}

function drawn(path: string): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
