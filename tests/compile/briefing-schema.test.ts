import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { parseBriefing } from '#lib/briefing/parse-briefing.ts';
import { briefingJsonSchema, briefingSchema } from '#lib/compile/briefing-schema.ts';
import { compile } from '#lib/compile/compile.ts';
import { sampleBriefing } from '../fakes/sample-briefing.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../golden', name, 'expected.briefing.json'), 'utf8'));
const sample = compile('sample', sampleBriefing({ places: 12, passages: 6, citations: 12 })).briefing;
const briefings = [golden('complete'), golden('default-tour'), sample];

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(briefingJsonSchema());

  it.each(briefings.map((briefing, index) => [index, briefing] as const))(
    'describes real output %i',
    (_, briefing) => {
      validate(briefing);
      expect(validate.errors).toBeNull();
    }
  );

  it.each([
    ['another version', { version: 2 }],
    ['a slug that is none', { slug: 'No Slug' }],
    ['a view off the globe', { view: [0, 0, 200, 10] }],
    ['a list that is none', { places: {} }],
    ['text that is HTML', { text: [{ kind: 'html', value: '<b>' }] }]
  ])('refuses %s', (_, change) => {
    expect(validate({ ...(golden('complete') as object), ...change })).toBe(false);
  });

  it('says the same as the full schema', () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const changed = mutate(golden('complete'), mutation);
        expect(validate(changed)).toBe(briefingSchema.safeParse(changed).success);
      }),
      { numRuns: 200 }
    );
  });
});

describe('parseBriefing', () => {
  it.each(briefings.map((briefing, index) => [index, briefing] as const))(
    'reads real output %i',
    (_, briefing) => {
      expect(parseBriefing(JSON.stringify(briefing))).toEqual({ kind: 'ok', briefing });
    }
  );

  it('accepts all that the full schema accepts', () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const changed = mutate(golden('complete'), mutation);
        if (briefingSchema.safeParse(changed).success) expect(parseBriefing(changed).kind).toBe('ok');
      }),
      { numRuns: 500 }
    );
  });

  it('tells a newer version from a broken file', () => {
    expect(parseBriefing({ version: 2 })).toEqual({ kind: 'newer', version: 2 });
    expect(parseBriefing('<!doctype html>')).toEqual({ kind: 'broken', reason: 'it is no object' });
    const rest = golden('complete') as Briefing;
    expect(parseBriefing({ ...rest, places: undefined })).toEqual({ kind: 'broken', reason: 'places' });
    expect(parseBriefing({ ...rest, places: [{ name: 'No id' }] })).toEqual({
      kind: 'broken',
      reason: 'places'
    });
  });

  it('never throws', () => {
    const property = fc.property(fc.anything(), (value) => void parseBriefing(value));
    expect(() => fc.assert(property)).not.toThrow();
  });
});

/** Where to change a value, as fractions of what there is to choose from, and into what. */
const mutations = fc.record({
  steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
  value: fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<unknown>(null, '', 'kerman', 'No Slug', 0, -1, 7.5, true, [], {}, [1, 2], ['x'])
  )
});

function mutate(root: unknown, { steps, value }: { steps: number[]; value?: unknown }): unknown {
  let node: unknown = root;
  for (const [index, step] of steps.entries()) {
    if (typeof node !== 'object' || node === null) break;
    const record = node as Record<string, unknown>;
    const keys = Object.keys(record);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const isLast = index === steps.length - 1 || typeof record[key] !== 'object' || record[key] === null;
    if (isLast) {
      if (value === undefined && !Array.isArray(node)) Reflect.deleteProperty(record, key);
      else record[key] = value ?? null;
      break;
    }
    node = record[key];
  }
  return root;
}
