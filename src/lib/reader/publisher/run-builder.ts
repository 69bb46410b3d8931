import { describeEmbedOptions, parseEmbedOptions } from '#lib/embed/embed-options.ts';
import { embedSnippet, snippetHeight } from '#lib/embed/embed-snippet.ts';
import { describeTarget } from '#lib/embed/protocol/parse-target.ts';
import { adoptCopyButtons } from './adopt-copy-buttons.ts';
import { embedForms } from './embed-forms.ts';
import { readWish } from './read-wish.ts';

const page = document.querySelector<HTMLElement>('#ui-builder');
const form = page?.querySelector('form');
const frame = page?.querySelector('iframe');
const status = document.querySelector<HTMLElement>('#ui-status');
if (page != null && form != null && frame != null) runBuilder(page, form, frame);

/** Brings the prerendered builder to life: its form changes the preview and every piece of code. */
function runBuilder(page: HTMLElement, form: HTMLFormElement, frame: HTMLIFrameElement): void {
  const { slug = '', title = '', site } = page.dataset;
  const root = new URL('../../', location.href).href;
  const parts = form.querySelectorAll('[name=ui]').length;
  const say = (sentence: string): void => {
    if (status !== null) status.textContent = sentence;
  };
  let shown = new URL(frame.src).search;

  openAt(form, location.search);
  form.hidden = false;
  page.querySelector('.builder-no-address')?.remove();
  adoptCopyButtons(say);
  update();
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    update();
    say(status?.dataset['updated'] ?? '');
  });
  form.addEventListener('input', update);

  function update(): void {
    const wish = readWish(new FormData(form), parts);
    const option = form.querySelector<HTMLOptionElement>('[name=at] option:checked');
    const { height, ...rest } = wish;
    // Only a height that was asked for: each form has its own otherwise.
    const snippet = embedSnippet({
      ...rest,
      ...(height === snippetHeight ? {} : { height }),
      siteUrl: site ?? root,
      slug,
      title: option?.dataset['title'] ?? title
    });
    for (const name of embedForms) {
      const code = page.querySelector(`[data-code="${name}"] code`);
      if (code !== null) code.textContent = snippet[name];
    }
    frame.height = `${wish.height}`;
    frame.style.inlineSize = wish.width === null ? '' : `${wish.width}px`;
    const query = describeEmbedOptions(wish);
    if (query === shown) return;
    shown = query;
    // Replaced, so that the browser's “back” leaves the builder and not the preview.
    frame.contentWindow?.location.replace(`${root}embed/${slug}/${query}`);
  }
}

/** Sets the form to what the page's own address asks for, as an embed would read it. */
function openAt(form: HTMLFormElement, query: string): void {
  const { at, ui, theme, start } = parseEmbedOptions(query);
  const target = at === null ? '' : describeTarget(at);
  for (const option of form.querySelectorAll<HTMLOptionElement>('[name=at] option')) {
    if (option.value === target) option.selected = true;
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
    const { name, value } = input;
    if (name === 'ui') input.checked = ui.some((part) => part === value);
    if (name === 'theme') input.checked = value === theme;
    if (name === 'start') input.checked = value === start;
  }
}
