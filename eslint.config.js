import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The layer table: what each room of `src/lib` may import, and where a misplaced piece belongs instead.
 * `tests/architecture.test.ts` checks the same table again, resolving relative imports too.
 * @type {Record<string, { may: string[], is: string }>}
 */
export const rooms = {
  geo: { may: [], is: 'mathematics on the globe; it knows nothing of a briefing' },
  text: { may: [], is: 'strings and offsets; it knows nothing of a briefing' },
  words: { may: [], is: "the interface's words" },
  briefing: { may: ['geo', 'text'], is: 'what a briefing is' },
  // Dates and whereabouts are put into words once, at build time: Intl differs between Node and browsers.
  compile: {
    may: ['geo', 'text', 'briefing', 'words'],
    is: "an author's files in, a briefing and diagnostics out"
  },
  // What is exported as a document to read speaks the briefing's own language.
  formats: { may: ['geo', 'text', 'briefing', 'words'], is: 'one foreign format per file' },
  narration: { may: ['geo', 'text', 'briefing'], is: 'what to say about a focus, in order' },
  session: { may: ['briefing'], is: 'what the reader is looking at; windows meet here' },
  map: { may: ['geo', 'briefing', 'session', 'words'], is: 'the only room that knows MapLibre' },
  panel: { may: ['text', 'briefing', 'session', 'narration', 'words'], is: 'the article side' },
  tour: { may: ['briefing', 'session', 'narration', 'words'], is: 'itinerary, player, narrator' },
  embed: { may: ['briefing', 'session', 'words'], is: 'protocol, facade and the host script' },
  reader: {
    may: ['geo', 'text', 'words', 'briefing', 'narration', 'session', 'map', 'panel', 'tour', 'embed'],
    is: 'windows in one wall'
  },
  // What the build says of an embed (oEmbed, snippets) is made of the embed's own options and sizes.
  server: {
    may: ['geo', 'text', 'words', 'briefing', 'compile', 'formats', 'narration', 'panel', 'map', 'embed'],
    is: 'the shelf of briefings at build time'
  }
};

/**
 * What the two outsides may import.
 * @type {Record<string, string[]>}
 */
export const outsides = {
  'src/cli': ['geo', 'text', 'words', 'briefing', 'compile', 'formats', 'narration', 'server'],
  'src/routes': ['words', 'briefing', 'reader', 'embed', 'server']
};

/** Third-party packages that only some rooms may know; `node:*` is a package here. */
export const walls = [
  { packages: '^(maplibre-gl|pmtiles)(/|$)', rooms: ['map'], why: 'the map library stays behind map/' },
  { packages: '^@turf/', rooms: ['geo'], why: 'turf stays behind geo/' },
  {
    packages:
      '^(unified|remark-.*|rehype-.*|mdast-util-.*|micromark.*|yaml|zod|edtf|jsonc-parser|@placemarkio/check-geojson)(/|$)',
    rooms: ['compile', 'formats', 'briefing'],
    why: 'Markdown, YAML and schema libraries are for the build, not for a reader'
  },
  {
    packages: '^(papaparse|@tmcw/togeojson|@xmldom/xmldom|acorn|hast-util-.*)(/|$)',
    rooms: ['formats'],
    why: 'foreign formats are read and written in formats/'
  },
  { packages: '^node:', rooms: ['server'], why: 'only server/ and the command line touch the machine' },
  {
    packages: '^svelte(/|$)',
    rooms: ['session', 'map', 'panel', 'tour', 'embed', 'reader', 'server'],
    why: 'the pure rooms run alike in Node, a worker and a browser'
  }
];

/**
 * @param {string} room
 * @param {string[]} may
 */
function patternsFor(room, may) {
  const patterns = Object.entries(rooms)
    .filter(([name]) => name !== room && !may.includes(name))
    .map(([name, { is }]) => ({
      regex: `^(#lib/|(\\.\\./)+(lib/)?)${name}/`,
      message: `${room} does not import ${name} (${is}). Move the shared piece down, or let reader/ connect the two.`
    }));
  for (const wall of walls) {
    if (!wall.rooms.includes(room)) patterns.push({ regex: wall.packages, message: `${room}: ${wall.why}.` });
  }
  return patterns;
}

/** @type {import('eslint').Linter.Config[]} */
const layers = Object.entries(rooms).map(([room, { may }]) => ({
  files: [`src/lib/${room}/**`],
  rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(room, may) }] }
}));

/** @type {import('eslint').Linter.Config[]} */
const outer = Object.entries(outsides).map(([folder, may]) => ({
  files: [`${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.entries(rooms)
          .filter(([name]) => !may.includes(name))
          .map(([name, { is }]) => ({
            regex: `^(#lib/|(\\.\\./)+lib/)${name}/`,
            message: `${folder} is a thin outside: it does not import ${name} (${is}).`
          }))
      }
    ]
  }
}));

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.cache/',
      'node_modules/',
      'tests/e2e/results/',
      'tests/bench/results/',
      'tests/formats/fixtures/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      'no-console': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Our relative addresses work in any subfolder; resolve() would drop their final slash.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
  },
  {
    // Adapters of the prerendered page look elements up in Maps; what is reactive is the session they watch.
    files: ['src/lib/reader/client/**'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' }
  },
  {
    files: ['src/lib/**', 'src/routes/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' }
      ]
    }
  },
  { files: ['src/lib/server/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
  ...layers,
  ...outer
);
