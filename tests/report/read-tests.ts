/** A test that names rows, and how it ended. */
export interface NamedTest {
  /** Its file, its groups and its title, as a person finds it. */
  readonly name: string;
  /** The ids that it names, such as `F3b`; its groups' ids are its own. */
  readonly ids: readonly string[];
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/** The report of the unit tests, as far as it is read here (Vitest's JSON, which is Jest's). */
export interface UnitReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

/** The report of the browser tests, as far as it is read here (Playwright's JSON). */
export interface BrowserReport {
  readonly suites?: readonly BrowserSuite[];
}

interface BrowserSuite {
  readonly title: string;
  readonly suites?: readonly BrowserSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

const id = String.raw`(?:[FAP]\d+[a-z]?|H-[A-Za-z]+)`;
const bracketed = new RegExp(String.raw`\[(${id}(?: ${id})*)\]`, 'g');

/** The ids in brackets in a title: one or more, with spaces between, as in `[F3a A7]` or `[F9 H-title]`. */
export function idsIn(title: string): string[] {
  const groups = title.matchAll(bracketed);
  return [...new Set([...groups].flatMap(([, ids = '']) => ids.split(' ')))];
}

/** The unit tests that name rows. What is neither passed nor failed was skipped. */
export function readUnitTests({ testResults = [] }: UnitReport): NamedTest[] {
  const named = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => {
      const file = name.slice(Math.max(0, name.lastIndexOf('/tests/') + 1));
      const outcome = status === 'passed' || status === 'failed' ? status : 'skipped';
      return toNamed([file, ...ancestorTitles, title], outcome);
    })
  );
  return named.filter(({ ids }) => ids.length > 0);
}

/** The browser tests that name rows. One that passed only when it was tried again has failed. */
export function readBrowserTests({ suites = [] }: BrowserReport): NamedTest[] {
  const visit = (suite: BrowserSuite, above: readonly string[]): NamedTest[] => {
    const titles = [...above, suite.title];
    const own = (suite.specs ?? []).map(({ title, tests }) => toNamed([...titles, title], outcomeOf(tests)));
    return [...own, ...(suite.suites ?? []).flatMap((inner) => visit(inner, titles))];
  };
  return suites.flatMap((suite) => visit(suite, [])).filter(({ ids }) => ids.length > 0);
}

function outcomeOf(tests: readonly { readonly status: string }[]): NamedTest['outcome'] {
  if (tests.length === 0 || tests.some(({ status }) => status === 'skipped')) return 'skipped';
  return tests.every(({ status }) => status === 'expected') ? 'passed' : 'failed';
}

function toNamed(titles: readonly string[], outcome: NamedTest['outcome']): NamedTest {
  return { name: titles.join(' › '), ids: [...new Set(titles.flatMap(idsIn))], outcome };
}
