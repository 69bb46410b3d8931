import { createHash } from 'node:crypto';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Words } from '#lib/words/en.ts';
import { escapeHtml } from './escape-html.ts';
import type { SiteAddress } from './site-address.ts';

const style = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1d1b18;--quiet:#5f594f;--rule:#d9d4ca;--place:#9b2d1f}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#f0ebe2;--quiet:#a89f90;--rule:#3d3a35;--place:#f0876f}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 'Source Serif 4',Georgia,'Times New Roman',serif}
main{max-width:38rem;margin:0 auto;padding:18vh 1.5rem 4rem}
p.name{font:600 .8125rem/1.4 system-ui,sans-serif;letter-spacing:.08em;text-transform:uppercase;color:var(--quiet);margin:0 0 1.5rem}
h1{font-size:clamp(1.9rem,6vw,2.75rem);line-height:1.12;letter-spacing:-.015em;margin:0 0 .75rem;text-wrap:balance}
h2{font:600 .9375rem/1.4 system-ui,sans-serif;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--rule)}
ul{list-style:none;margin:0;padding:0}
li{margin:.25rem 0}
a{color:inherit;text-decoration-color:var(--place);text-underline-offset:.2em;display:inline-block;padding:.25rem 0}
a:hover{color:var(--place)}
a:focus-visible{outline:3px solid var(--place);outline-offset:3px}
.levels li{display:inline-block;margin-inline-end:1.25rem}
p.quiet{color:var(--quiet);font-size:1rem}
`;

/**
 * Finds the folder in which the site stands, from the address that is missing: what comes before the name of a
 * briefing or of one of the site's own folders, else the nearest folder upwards that holds a briefing. Then every
 * link leads there, and the levels are not needed.
 */
const script = `(function(){
var d=document,l=d.getElementById('ui-briefings'),n=l.getAttribute('data-names').split(' ');
var p=location.pathname.split('/'),c=[],i;
function use(b){
var a=d.querySelectorAll('a[data-path]');
for(i=0;i<a.length;i++)a[i].setAttribute('href',b+a[i].getAttribute('data-path'));
d.getElementById('ui-levels').hidden=true;
}
if(l.hasAttribute('data-base'))return use(l.getAttribute('data-base'));
for(i=1;i<p.length;i++)if(p[i]&&n.indexOf(p[i])>=0)return use(p.slice(0,i).join('/')+'/');
for(i=p.length-1;i>0;i--)c.push(p.slice(0,i).join('/')+'/');
(function next(){
var b=c.shift();
if(b===undefined||!l.hasAttribute('data-probe'))return;
fetch(b+l.getAttribute('data-probe')).then(function(r){return r.text().then(function(){if(r.ok)use(b);else next()})}).catch(next);
})();
})();`;

const ownFolders = ['embed', 'embedding', 'schema', 'basemap', '_app'];
const levels = 4;

/**
 * `404.html`, complete in itself: a host shows it at any missing address, in any subfolder, so nothing in it
 * may hang on where it is shown. With the site's address the links are whole; without it they are found by a
 * small script, and without scripts one goes upwards level by level.
 */
export function notFoundPage(briefings: readonly Briefing[], site: SiteAddress, words: Words): string {
  const base = site.url === null ? null : new URL(site.url).pathname;
  // The smallest file that stands in the folder's root and in no folder below it.
  const probe = ' data-probe="feed.xml"';
  const names = [...briefings.map((briefing) => briefing.slug), ...ownFolders].join(' ');
  const csp =
    "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
    `style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'`;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="${csp}">
<title>${escapeHtml(words.notFound.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="name">${escapeHtml(words.dateline)}</p>
<h1>${escapeHtml(words.notFound.title)}</h1>
<p>${escapeHtml(words.notFound.text)}</p>
<nav id="ui-briefings" aria-label="${escapeHtml(words.notFound.briefings)}" data-names="${names}"${probe}${base === null ? '' : ` data-base="${escapeHtml(base)}"`}>
<h2>${escapeHtml(words.notFound.briefings)}</h2>
<ul>
${briefings.map((briefing) => item(briefing, base)).join('\n')}
<li>${link('', words.notFound.shelf, base)}</li>
</ul>
</nav>
${base === null ? upwards(words) : '<div id="ui-levels"></div>'}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function item(briefing: Briefing, base: string | null): string {
  const label = link(`${briefing.slug}/`, briefing.title, base);
  return `<li lang="${escapeHtml(briefing.lang)}">${label}</li>`;
}

/** Without an address the words still say what is here; the script makes links of them. */
function link(path: string, text: string, base: string | null): string {
  const href = base === null ? '' : ` href="${escapeHtml(base + path)}"`;
  return `<a data-path="${escapeHtml(path)}"${href}>${escapeHtml(text)}</a>`;
}

function upwards(words: Words): string {
  const up = Array.from({ length: levels }, (_, level) => {
    const href = level === 0 ? './' : '../'.repeat(level);
    return `<li><a href="${href}">${escapeHtml(words.notFound.levels(level))}</a></li>`;
  });
  return `<nav id="ui-levels" aria-label="${escapeHtml(words.notFound.upwards)}">
<h2>${escapeHtml(words.notFound.upwards)}</h2>
<p class="quiet">${escapeHtml(words.notFound.upwardsHint)}</p>
<ul class="levels">${up.join('')}</ul>
</nav>`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
