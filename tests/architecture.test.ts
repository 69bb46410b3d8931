import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outsides, rooms, walls } from '../eslint.config.js';

const root = resolve(import.meta.dirname, '..');
const lib = join(root, 'src/lib');
const table: Record<string, { may: string[] }> = rooms;

/** All import specifiers of a file: static, dynamic, re-exporting and side-effect imports. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"\n]+)\1/gm;
  return [...source.matchAll(pattern)].map((match) => match[2] ?? '');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The file that an import of ours names, without its query; null for a package. */
function target(file: string, specifier: string): string | null {
  const path = specifier.split('?')[0] ?? specifier;
  if (path.startsWith('#lib/')) return join(lib, path.slice('#lib/'.length));
  if (path.startsWith('.')) return resolve(dirname(file), path);
  return null;
}

function roomOf(file: string): string | null {
  const path = relative(lib, file);
  return path.startsWith('..') ? null : (path.split('/')[0] ?? null);
}

const files = sources(join(root, 'src'));
const edges = files.flatMap((file) =>
  importsOf(file).map((specifier) => ({ file, specifier, to: target(file, specifier) }))
);

describe('the layers of src/lib', () => {
  it('has a row in the table for every room', () => {
    const found = readdirSync(lib, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(found.filter((room) => !(room in table))).toEqual([]);
  });

  it('imports only downwards', () => {
    const wrong = edges.flatMap(({ file, specifier, to }) => {
      const from = roomOf(file);
      const into = to && roomOf(to);
      if (!from || !into || from === into) return [];
      return table[from]?.may.includes(into) ? [] : [`${relative(root, file)} → ${specifier}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps routes and the command line thin', () => {
    const wrong = edges.flatMap(({ file, specifier, to }) => {
      const into = to && roomOf(to);
      const outside = Object.entries(outsides).find(([folder]) =>
        relative(root, file).startsWith(`${folder}/`)
      );
      return into && outside && !outside[1].includes(into) ? [`${relative(root, file)} → ${specifier}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps each library behind its wall', () => {
    const wrong = edges.flatMap(({ file, specifier, to }) => {
      const room = roomOf(file);
      if (to || !room) return [];
      const wall = walls.find(({ packages }) => new RegExp(packages).test(specifier));
      return wall && !wall.rooms.includes(room)
        ? [`${relative(root, file)} → ${specifier}: ${wall.why}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('names the file extension in each import of ours', () => {
    const wrong = edges.filter(({ to }) => to && !/\.[a-z]+$/.test(to) && !to.includes('$types'));
    expect(wrong.map(({ file, specifier }) => `${relative(root, file)} → ${specifier}`)).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map<string, string[]>();
    // A recursive component imports itself, which is how Svelte spells recursion.
    for (const { file, to } of edges)
      if (to && to !== file) graph.set(file, [...(graph.get(file) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) {
        const cycle = [...trail.slice(trail.indexOf(file)), file];
        cycles.push(cycle.map((step) => relative(root, step)).join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps files small: nothing above 300 lines that is not data', () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long.map(({ file, lines }) => `${relative(root, file)}: ${lines}`)).toEqual([]);
  });

  it('names no room utils, helpers, types or stores, and has no barrels', () => {
    const wrong = files.filter((file) =>
      /\/(utils?|helpers?|stores?|types|index)(\/|\.ts$|\.js$)/.test(file)
    );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});

describe('the journeys in a browser', () => {
  const journeys = sources(join(root, 'tests/e2e')).filter((file) => file.endsWith('.e2e.ts'));

  it('are watched for broken policies and for errors: none takes its test from Playwright itself', () => {
    expect(journeys.length).toBeGreaterThan(20);
    const wrong = journeys.filter((file) => {
      const source = readFileSync(file, 'utf8');
      return (
        /^import (?!type )[^;]*'@playwright\/test'/m.test(source) ||
        !/^import \{ expect, test \} from '\.{1,2}\/site-test\.ts';$/m.test(source)
      );
    });
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });

  it('open no window that is not watched', () => {
    const own = journeys.filter((file) =>
      /\b(?:newContext|launch|launchPersistentContext)\(|\bbrowser\.newPage\(/.test(
        readFileSync(file, 'utf8')
      )
    );
    // Each of these gives what it opens to SiteFaults itself.
    expect(own.map((file) => relative(root, file))).toEqual([
      'tests/e2e/basemap.e2e.ts',
      'tests/e2e/byte-budgets.e2e.ts',
      'tests/e2e/site-test.e2e.ts'
    ]);
    for (const file of own) expect(readFileSync(file, 'utf8')).toMatch(/SiteFaults\.watch\(/);
  });
});
