import type { Briefing } from '#lib/briefing/briefing.ts';

/** What lies over the text, or the text itself. */
export const panelViews = [
  'text',
  'card',
  'places',
  'timeline',
  'voices',
  'corrections',
  'sources',
  'search'
] as const;
export type PanelView = (typeof panelViews)[number];

/** The view in front and those that it was opened from, the latest last; each occurs once, the text never below. */
export interface PanelState {
  readonly front: PanelView;
  readonly under: readonly PanelView[];
}

export const textInFront: PanelState = { front: 'text', under: [] };

/** Opens a view before what is in front; opening the text leaves everything. */
export function openView(state: PanelState, view: PanelView): PanelState {
  if (view === state.front) return state;
  if (view === 'text') return textInFront;
  const under = [...state.under, state.front].filter((other) => other !== view && other !== 'text');
  return { front: view, under };
}

/** Goes back to what was before the view in front. */
export function leaveView(state: PanelState): PanelState {
  const front = state.under.at(-1);
  return front === undefined ? textInFront : { front, under: state.under.slice(0, -1) };
}

/** Takes away a view that has nothing to show any more, wherever it is. */
export function dropView(state: PanelState, view: PanelView): PanelState {
  if (state.front === view) return leaveView(state);
  return { front: state.front, under: state.under.filter((other) => other !== view) };
}

/** The views that stand in the page of a briefing. */
export function viewsOf(briefing: Briefing): PanelView[] {
  const hasCorrections = briefing.notes.some(({ kind }) => kind === 'corrects' || kind === 'contests');
  return panelViews.filter((view) => {
    if (view === 'card' || view === 'search') return false;
    if (view === 'timeline') return briefing.events.length > 0;
    if (view === 'voices') return briefing.passages.length > 0;
    return view !== 'corrections' || hasCorrections;
  });
}
