import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../e2e');

/** Whether a name is that of an expectation, or of a function of the tests that has some. */
const isExpectation = (name: string): boolean => /^(expect|is[A-Z])/.test(name);

/** What a call begins with: `expect` in `expect.poll(…)`. */
function firstWord(called: ts.Expression): string {
  if (ts.isPropertyAccessExpression(called)) return firstWord(called.expression);
  return ts.isIdentifier(called) ? called.text : '';
}

/** The titles of tests, in a file of browser tests, in which nothing is expected. */
function emptyTests(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const expectsIn = (node: ts.Node): boolean => {
    if (ts.isCallExpression(node) && isExpectation(firstWord(node.expression))) return true;
    return ts.forEachChild(node, (child) => expectsIn(child) || undefined) ?? false;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'test') {
      const [title, ...others] = node.arguments;
      const body = others.at(-1);
      if (title !== undefined && (body === undefined || !expectsIn(body))) {
        found.push(`${file}: ${title.getText()}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('every browser test expects something', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.e2e.ts')
  );
  expect(files.length).toBeGreaterThan(20);
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  expect(texts.flatMap(([file, text]) => emptyTests(file, text))).toEqual([]);
});

it('a test that expects nothing is found, whatever else it does', () => {
  const text = `
    test('one', async ({ page }) => { await page.goto(''); });
    test.describe('group', () => {
      test(\`two \${name}\`, { tag: '@slow' }, async () => { if (false) { tested(); } });
      test('three', async () => { await expect(page).toHaveURL(''); });
      test('four', async () => { for (const each of all) await expectStop(page, each); });
    });
    test('five');
  `;
  expect(emptyTests('x.ts', text)).toEqual(["x.ts: 'one'", 'x.ts: `two ${name}`', "x.ts: 'five'"]);
});
