import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAtLine, readingLine } from '#lib/reader/client/read-along-line.ts';

const at = (tops: readonly number[], line: number) => passageAtLine(tops.length, (i) => tops[i] ?? NaN, line);

describe('the reading line', () => {
  it('lies a third down what shows of the text', () => {
    expect(readingLine(48, 348)).toBe(148);
  });

  it('stays at the upper edge where nothing shows', () => {
    expect(readingLine(300, 200)).toBe(300);
  });
});

describe('the passage at the line', () => {
  it('is none above the first and in an empty text', () => {
    expect(at([400, 700], 250)).toBeNull();
    expect(at([], 250)).toBeNull();
  });

  it('is the last that has begun, so that a note below it still belongs to it', () => {
    expect(at([-300, 100, 600], 250)).toBe(1);
    expect(at([-300, -100, 600], 599)).toBe(1);
    expect(at([-300, -100, 600], 600)).toBe(2);
  });

  it('agrees with looking at every passage, and looks at few', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }),
        fc.integer({ min: -500, max: 60_000 }),
        (heights, line) => {
          let top = -200;
          const tops = heights.map((height) => (top += height));
          let looked = 0;
          const found = passageAtLine(tops.length, (i) => (looked++, tops[i] ?? NaN), line);
          expect(found).toBe(
            tops.filter((each) => each <= line).length - 1 >= 0
              ? tops.filter((each) => each <= line).length - 1
              : null
          );
          expect(looked).toBeLessThanOrEqual(Math.ceil(Math.log2(tops.length + 1)) + 1);
        }
      )
    );
  });
});
