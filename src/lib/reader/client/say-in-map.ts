/** One plain sentence in the map's place, and, where there is something to do, a button that does it. */
export function say(
  section: HTMLElement,
  sentence: string,
  remedy?: { readonly name: string; act(): void }
): void {
  unsay(section);
  const note = document.createElement('p');
  note.className = 'ui-map-note';
  note.append(sentence);
  if (remedy !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = remedy.name;
    button.addEventListener('click', () => {
      // The button goes with its sentence, and the keyboard to what it was about.
      section.tabIndex = -1;
      section.focus({ preventScroll: true });
      note.remove();
      remedy.act();
    });
    note.append(' ', button);
  }
  section.append(note);
}

/** Takes the sentence away. */
export function unsay(section: HTMLElement): void {
  section.querySelector('.ui-map-note')?.remove();
}
