/** What the map's buttons do and are called, in the order in which they stand. */
export interface MapControl {
  readonly name: string;
  /** The sign on the button. */
  readonly sign: 'plus' | 'minus' | 'whole' | 'large' | 'left' | 'right' | 'up' | 'down';
  act(): void;
}

/** The arrows that move the map without a drag (WCAG 2.2, 2.5.7), behind a button of their own. */
export interface MapArrows {
  readonly name: string;
  readonly controls: readonly MapControl[];
}

const paths: Readonly<Record<MapControl['sign'] | 'move', string>> = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  whole: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M3.5 10h13M10 3.5c-4 4-4 9 0 13c4-4 4-9 0-13',
  large: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  move: 'M10 3v14M3 10h14M8 5l2-2l2 2M8 15l2 2l2-2M5 8l-2 2l2 2M15 8l2 2l-2 2',
  left: 'M12.5 4l-6 6l6 6',
  right: 'M7.5 4l6 6l-6 6',
  up: 'M4 12.5l6-6l6 6',
  down: 'M4 7.5l6 6l6-6'
};
const svg = 'http://www.w3.org/2000/svg';

/**
 * The buttons over the map, so that nothing on it needs a gesture. Together they are one Tab stop: the arrow keys go from
 * one to the next, Home and End to the first and last.
 */
export function mapControls(label: string, controls: readonly MapControl[], arrows: MapArrows): HTMLElement {
  const toolbar = document.createElement('div');
  toolbar.className = 'ui-map-toolbar';
  toolbar.setAttribute('role', 'toolbar');
  toolbar.setAttribute('aria-label', label);
  toolbar.setAttribute('aria-orientation', 'vertical');
  const column = document.createElement('div');
  column.className = 'ui-map-controls';
  const pad = document.createElement('div');
  pad.className = 'ui-map-arrows';
  pad.hidden = true;
  pad.append(...arrows.controls.map(button));
  const mover = button({ name: arrows.name, sign: 'move', act: () => show(pad.hidden !== false) });
  column.append(...controls.map(button), mover);
  toolbar.append(column, pad);
  const show = (isOpen: boolean) => {
    pad.hidden = !isOpen;
    mover.setAttribute('aria-expanded', String(isOpen));
  };
  show(false);
  rove(toolbar);
  return toolbar;
}

/** One Tab stop for all: the last that had the keyboard, at first the first. */
function rove(toolbar: HTMLElement): void {
  const all = [...toolbar.querySelectorAll('button')];
  const stopAt = (wanted: HTMLButtonElement | undefined) => {
    for (const each of all) each.tabIndex = each === wanted ? 0 : -1;
  };
  stopAt(all[0]);
  toolbar.addEventListener('focusin', ({ target }) => stopAt(all.find((each) => each === target)));
  toolbar.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = all.filter((each) => each.checkVisibility());
    const index = shown.findIndex((each) => each === event.target);
    const target = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: -1
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    shown.at(target % shown.length)?.focus({ preventScroll: true });
  });
}

function button({ name, sign, act }: Omit<MapControl, 'sign'> & { sign: keyof typeof paths }) {
  const element = document.createElement('button');
  element.type = 'button';
  element.dataset['sign'] = sign;
  element.setAttribute('aria-label', name);
  element.title = name;
  element.append(drawn(paths[sign]));
  element.addEventListener('click', act);
  return element;
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
