import type { ListOptions } from './panel-places.svelte.ts';

/** Gives each voice of the prerendered list a button that shows only what it says. */
export function adoptVoices({ element, session, words, signal }: ListOptions): void {
  const buttons = new Map<string, HTMLButtonElement>();
  for (const item of element.querySelectorAll<HTMLElement>('[data-voice-item]')) {
    const id = item.dataset['voiceItem'] ?? '';
    const name = item.querySelector('.voice-name');
    if (name === null) continue;
    name.id = `ui-voice-${id}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'voice-only';
    button.id = `ui-voice-only-${id}`;
    button.textContent = words.views.voiceList.only;
    button.setAttribute('aria-labelledby', `${button.id} ${name.id}`);
    button.addEventListener('click', () => session.showVoice(session.showing.voice === id ? null : id), {
      signal
    });
    item.querySelector('.voice-line')?.append(button);
    buttons.set(id, button);
  }
  const stop = $effect.root(() => {
    $effect(() => {
      for (const [id, button] of buttons)
        button.setAttribute('aria-pressed', String(session.showing.voice === id));
    });
  });
  signal.addEventListener('abort', () => {
    stop();
    for (const button of buttons.values()) button.remove();
  });
}
