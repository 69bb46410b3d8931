/** The code of a page, told apart by whether it is there for the map only. */
export interface CodeOfPage {
  readonly own: ReadonlySet<string>;
  readonly map: ReadonlySet<string>;
}

const maplibre = 'maplibregl-';

/**
 * Which of a page's scripts are the map's: those that the page reaches only through a chunk with MapLibre
 * in it, and the worker, which no script imports. `scripts` are the scripts' texts by their addresses.
 */
export function splitCode(html: string, pageUrl: string, scripts: ReadonlyMap<string, string>): CodeOfPage {
  const imports = new Map(
    [...scripts].map(([url, text]) => [url, importsOf(text, url).filter((each) => scripts.has(each))])
  );
  const maps = new Set([...scripts].filter(([, text]) => text.includes(maplibre)).map(([url]) => url));
  for (let grew = true; grew;) {
    const importers = [...scripts].filter(
      ([url, text]) => !maps.has(url) && importsOf(text, url, staticImport).some((each) => maps.has(each))
    );
    for (const [url] of importers) maps.add(url);
    grew = importers.length > 0;
  }
  const own = new Set<string>();
  const visit = (url: string): void => {
    if (own.has(url) || maps.has(url) || !scripts.has(url)) return;
    own.add(url);
    for (const next of imports.get(url) ?? []) visit(next);
  };
  for (const url of namedIn(html, pageUrl)) visit(url);
  return { own, map: new Set([...scripts.keys()].filter((url) => !own.has(url))) };
}

/** Whether a style sheet is the map's. */
export function isMapStyle(css: string): boolean {
  return css.includes(maplibre);
}

/** The addresses of the scripts that a page names. */
export function namedIn(html: string, pageUrl: string): string[] {
  return [...html.matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)].map(
    ([, path = '']) => new URL(path, pageUrl).href
  );
}

const staticImport = /\b(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g;
const anyImport = /\b(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g;

function importsOf(text: string, url: string, pattern = anyImport): string[] {
  return [...text.matchAll(pattern)].map(([, path = '']) => new URL(path, url).href);
}
