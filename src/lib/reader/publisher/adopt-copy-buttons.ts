const longMs = 4000;

/** Brings the copy buttons beside pieces of code to life; `say` tells what happened to those who cannot see it. */
export function adoptCopyButtons(say: (sentence: string) => void): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-code]')) {
    const button = block.querySelector('button');
    const code = block.querySelector('code');
    if (button === null || code === null) continue;
    const label = button.textContent ?? '';
    let timer = 0;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(code).then((isCopied) => {
        const said = (isCopied ? button.dataset['copied'] : button.dataset['selected']) ?? '';
        say(said);
        if (!isCopied) return;
        button.textContent = said;
        clearTimeout(timer);
        timer = window.setTimeout(() => (button.textContent = label), longMs);
      });
    });
  }
}

/** Where copying is not allowed the code is selected instead. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
