/** What is told of a drag along the window's height; distances in CSS pixels, downwards positive. */
export interface DragEvents {
  start(): void;
  /** By how much it went on since it was last told. */
  move(by: number): void;
  /** Let go; `velocity` is in CSS pixels a millisecond. */
  end(velocity: number): void;
}

/** So much is a trembling finger and no drag. */
const slack = 6;
/** The velocity is that of the last moments. */
const lastMs = 90;

/**
 * Tells of drags that begin on a button, by any pointer. The click that ends a drag is kept from the button; one that
 * was no drag stays a click.
 */
export function followDrag(button: HTMLElement, events: DragEvents, signal: AbortSignal): void {
  let path: { readonly y: number; readonly at: number }[] = [];
  let isDragging = false;
  const last = () => path.at(-1);

  button.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      isDragging = false;
      path = [{ y: event.clientY, at: event.timeStamp }];
      button.setPointerCapture(event.pointerId);
    },
    { signal }
  );
  button.addEventListener(
    'pointermove',
    (event) => {
      const before = last();
      if (before === undefined || !event.isPrimary) return;
      const by = event.clientY - before.y;
      if (!isDragging) {
        if (Math.abs(by) < slack) return;
        isDragging = true;
        events.start();
      }
      path = [...path, { y: event.clientY, at: event.timeStamp }].slice(-24);
      events.move(by);
    },
    { signal }
  );
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    button.addEventListener(
      kind,
      (event) => {
        const recent = path.filter(({ at }) => event.timeStamp - at <= lastMs);
        const [from, to] = [recent[0], recent.at(-1)];
        path = [];
        if (!isDragging) return;
        const ms = from === undefined || to === undefined ? 0 : to.at - from.at;
        events.end(ms > 0 && from !== undefined && to !== undefined ? (to.y - from.y) / ms : 0);
      },
      { signal }
    );
  }
  // What has come to lie where the button was, such as a link, a browser would carry off instead.
  document.addEventListener('dragstart', (event) => last() !== undefined && event.preventDefault(), {
    signal
  });
  button.addEventListener(
    'click',
    (event) => {
      if (!isDragging) return;
      isDragging = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true }
  );
}
