import { describe, expect, it } from 'vitest';
import { idsIn, readBrowserTests, readUnitTests } from './read-tests.ts';

describe('ids in a title', () => {
  it('stand in brackets, one or more', () => {
    expect(idsIn('[F3a] a map that is gone')).toEqual(['F3a']);
    expect(idsIn('a tour [A7 F12a] pauses [A7]')).toEqual(['A7', 'F12a']);
    expect(idsIn('[F9 H-placeName] the field')).toEqual(['F9', 'H-placeName']);
  });

  it('are nothing else in brackets, and nothing outside', () => {
    expect(idsIn('F3 of [kerman], [F], [3], [F3-a], [H-], [H3] and A4')).toEqual([]);
  });
});

describe('unit tests', () => {
  const read = (status: string) =>
    readUnitTests({
      testResults: [
        {
          name: '/somewhere/tests/cli/new.test.ts',
          assertionResults: [
            { ancestorTitles: ['new [F16d]'], title: 'says so [F16e]', status },
            { ancestorTitles: [], title: 'names no row', status }
          ]
        }
      ]
    });

  it('have the ids of their groups and are named as they are found', () => {
    expect(read('passed')).toEqual([
      {
        name: 'tests/cli/new.test.ts › new [F16d] › says so [F16e]',
        ids: ['F16d', 'F16e'],
        outcome: 'passed'
      }
    ]);
  });

  it.each([
    ['failed', 'failed'],
    ['skipped', 'skipped'],
    ['pending', 'skipped'],
    ['todo', 'skipped'],
    ['something new', 'skipped']
  ])('that are %s count as %s', (status, outcome) => {
    expect(read(status)[0]?.outcome).toBe(outcome);
  });

  it('are none where there is no report', () => expect(readUnitTests({})).toEqual([]));
});

describe('browser tests', () => {
  const read = (...statuses: readonly string[]) =>
    readBrowserTests({
      suites: [
        {
          title: 'faults.e2e.ts',
          specs: [{ title: 'names no row', tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'on a phone',
              specs: [{ title: '[F1a] shows', tests: statuses.map((status) => ({ status })) }]
            }
          ]
        }
      ]
    });

  it('are found in groups, and pass where they did what was expected', () => {
    expect(read('expected')).toEqual([
      { name: 'faults.e2e.ts › on a phone › [F1a] shows', ids: ['F1a'], outcome: 'passed' }
    ]);
  });

  it.each([
    [['unexpected'], 'failed'],
    [['flaky'], 'failed'],
    [['expected', 'unexpected'], 'failed'],
    [['skipped'], 'skipped'],
    [['expected', 'skipped'], 'skipped'],
    [[], 'skipped']
  ])('with %j count as %s', (statuses, outcome) => {
    expect(read(...statuses)[0]?.outcome).toBe(outcome);
  });
});
