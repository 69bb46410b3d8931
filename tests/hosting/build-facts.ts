import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../bench/project-copy.ts';
import { largestBriefing, type HostFact } from './host-facts.ts';
import { keepingOf } from './kept-files.ts';
import { filesIn } from './object-store.ts';

type Files = ReadonlyMap<string, Buffer>;

const read = (folder: string): Files =>
  new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path))]));
const isKept = (path: string): boolean => keepingOf(path) === 'kept';

/**
 * Builds the project twice more, in a copy: as it is, and with other words, styles and scripts. Says whether the same
 * sources give the same files, and whether a name that is kept for ever ever holds something else.
 */
export function buildFacts(folder: string): HostFact[] {
  const copy = copyProject();
  try {
    const first = read(folder);
    copy.build();
    const same = read(join(copy.folder, 'build'));
    alter(copy.folder);
    copy.build();
    const other = read(join(copy.folder, 'build'));
    const renamed = [...other.keys()].filter((path) => isKept(path) && !same.has(path));
    const endings = ['.css', '.js', 'facade'].filter((kind) => !renamed.some((path) => path.includes(kind)));
    const fresh = [`${largestBriefing(folder)}/index.html`].filter((path) => isEqual(same, other, path));
    return [
      {
        fact: `the same sources give the same ${same.size} files (where they do not, the build may be an old one)`,
        found: [...new Set([...first.keys(), ...same.keys()])].filter((path) => !isEqual(first, same, path))
      },
      {
        fact: `other sources give ${renamed.length} kept files new names, and no name other bytes`,
        found: [
          ...[...other.keys()].filter(
            (path) => isKept(path) && same.has(path) && !isEqual(same, other, path)
          ),
          ...endings.map((kind) => `no ${kind} has a new name, so nothing was shown`),
          ...fresh.map((path) => `${path} is the same, so nothing was shown`)
        ]
      }
    ];
  } finally {
    copy.remove();
  }
}

function isEqual(one: Files, other: Files, path: string): boolean {
  const [a, b] = [one.get(path), other.get(path)];
  if (a === undefined || b === undefined) return false;
  return a.equals(b) || (path === 'service-worker.js' && inOrder(a) === inOrder(b));
}

/** Kit lists the files of the build in an order that hangs on where the project and its packages lie. */
function inOrder(worker: Buffer): string {
  return worker
    .toString('utf8')
    .split(/[,[\]]/)
    .sort()
    .join('\n');
}

/** Another edition of the code: of a style sheet, of words in page and script, and of the script of an embed. */
function alter(folder: string): void {
  const source = (path: string): string => join(folder, 'src/lib', path);
  appendFileSync(source('reader/css/base.css'), '\n.another-edition { color: rebeccapurple; }\n');
  appendFileSync(
    source('embed/frame/facade-script.ts'),
    '\nObject.assign(window, { anotherEdition: true });\n'
  );
  const words = source('words/en.ts');
  writeFileSync(words, readFileSync(words, 'utf8').replaceAll(/(?<=skipMap: ')/g, 'Another way: '));
}
