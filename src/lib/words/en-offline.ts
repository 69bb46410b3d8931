/** What is read without the network, in English. */
export const enOffline = {
  /** Of a briefing whose edition is of `date`. */
  copy: (date: string) => `The site does not answer: this is the offline copy of the edition of ${date}.`,
  shelf:
    'The site does not answer: this is the offline copy of its list. The briefings last read here can be opened.',
  again: 'Try again'
};
