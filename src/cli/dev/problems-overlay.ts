/// <reference types="vite/client" />
import type { BriefingReport, ReportedProblem } from './briefing-reports.ts';

/** In the page while a briefing is written: what `check` says of it, over the corner of the page. */
const host = document.createElement('dateline-problems');
const shadow = host.attachShadow({ mode: 'open' });
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; display: block; }
  details { max-block-size: 45vh; overflow: auto; box-sizing: border-box; border-block-start: 3px solid #a3231a;
    background: #fff; color: #1b1b1b; font: 14px/1.45 system-ui, sans-serif; box-shadow: 0 -2px 12px #0003; }
  details.mild { border-color: #8a6100; }
  summary { padding: 10px 16px; font-weight: 600; cursor: pointer; position: sticky; inset-block-start: 0; background: inherit; }
  ol { margin: 0; padding: 0 16px 12px; list-style: none; }
  li { padding-block: 6px; border-block-start: 1px solid #ddd; }
  button { min-block-size: 24px; padding: 0; border: 0; background: none; color: #114a8b; font: 13px ui-monospace, monospace;
    text-decoration: underline; cursor: pointer; overflow-wrap: anywhere; text-align: start; }
  :focus-visible { outline: 3px solid #114a8b; outline-offset: 2px; }
  b { color: #a3231a; } .warning b { color: #7a5500; }
  span { display: block; } .hint { color: #555; }
  @media (prefers-color-scheme: dark) {
    details { background: #1d1f22; color: #eee; border-color: #ff8a80; } details.mild { border-color: #e0b050; }
    li { border-color: #444; } button { color: #9cc7ff; } b { color: #ff9d94; } .warning b { color: #e7bf6a; }
    .hint { color: #b8b8b8; } :focus-visible { outline-color: #9cc7ff; }
  }
  @media print { :host { display: none; } }
`);
shadow.adoptedStyleSheets = [style];

function show(reports: readonly BriefingReport[]): void {
  const [first = '', second = ''] = location.pathname.split('/').filter(Boolean);
  const here = reports.filter(({ slug }) => slug === (first === 'embed' ? second : first));
  const shown = (here.length > 0 ? here : reports).flatMap(({ folder, problems }) =>
    problems.map((problem) => ({ folder, problem }))
  );
  const errors = shown.filter(({ problem }) => problem.severity === 'error').length;
  const wasOpen = shadow.querySelector('details')?.open;
  if (shown.length === 0) {
    host.remove();
    return;
  }
  const details = document.createElement('details');
  details.open = errors > 0 || wasOpen === true;
  details.className = errors > 0 ? '' : 'mild';
  const summary = document.createElement('summary');
  summary.textContent = `check: ${counted(errors, 'error')}, ${counted(shown.length - errors, 'warning')}`;
  const list = document.createElement('ol');
  list.append(...shown.slice(0, most).map(({ folder, problem }) => entry(folder, problem)));
  if (shown.length > most) list.append(part('li', '', `… and ${shown.length - most} more`));
  details.append(summary, list);
  shadow.replaceChildren(details);
  if (!host.isConnected) document.body.append(host);
}

const most = 200;

function entry(
  folder: string,
  { file, line, column, severity, code, message, hint }: ReportedProblem
): HTMLElement {
  const item = part('li', severity, '');
  const place = document.createElement('button');
  place.type = 'button';
  place.title = 'Open in the editor';
  place.textContent = `${file}:${line}:${column}`;
  place.addEventListener('click', () => {
    const path = `${folder}/${file.split('/').at(-1) ?? ''}:${line}:${column}`;
    void fetch(`/__open-in-editor?file=${encodeURIComponent(path)}`);
  });
  const said = part('span', '', '');
  said.append(part('b', '', severity), ` ${message} (${code})`);
  item.append(place, said);
  if (hint !== '') item.append(part('span', 'hint', hint));
  return item;
}

function part(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import.meta.hot?.on('dateline:reports', show);
show((await (await fetch('/@dateline/reports.json')).json()) as BriefingReport[]);
