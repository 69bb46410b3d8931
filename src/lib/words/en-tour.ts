/** English words of the tour's player. */
export const enTour = {
  play: 'Play tour',
  pause: 'Pause tour',
  controls: 'Tour controls',
  stops: 'Stops',
  settings: 'Voice and speed',
  end: 'End tour',
  ended: 'The tour ends here.',
  return: 'Return to the stop',
  progress: 'Progress of the tour',

  voice: 'Voice',
  captionsOnly: 'Captions only, silent',
  recording: 'The recording',
  onDevice: 'Voices of this device',
  onNetwork: 'Voices of a network service, which gets the text',
  noVoice: 'This browser has no voice for the language of this briefing.',
  speed: 'Speed',
  times: (speed: number) => `${new Intl.NumberFormat('en').format(speed)} ×`,

  /** What went wrong with a voice, and what happens now. */
  trouble: {
    refused: 'This browser does not let the voice speak. The captions go on.',
    silent: 'The voice does not answer. The captions go on; another voice may do better.',
    recording: 'The recording cannot be played. The captions go on.'
  },

  legend: {
    title: 'On the map',
    points: { lead: 'central place', supporting: 'supporting place', mentioned: 'named in passing' },
    areas: 'area',
    regions: 'country or region',
    historicAreas: 'outline of the past, dashed',
    lines: 'line',
    approximate: 'dashed circle: approximate location',
    disputed: 'disputed location',
    flows: {
      stated: 'relation',
      claimed: 'claimed relation',
      reported: 'reported relation',
      denied: 'denied relation',
      planned: 'planned relation'
    },
    notShown: (names: string) => `Not on the map: ${names}`
  },

  shortcuts: 'Keyboard shortcuts',
  shortcutsHint: 'They work while the tour has the keyboard’s focus.',
  keys: {
    toggle: 'Play or pause',
    next: 'Next stop',
    previous: 'Previous stop',
    pause: 'Pause',
    help: 'This list'
  },
  keyNames: { space: 'Space', or: 'or', escape: 'Esc' },
  close: 'Close'
};
