import { didYouMean } from '../did-you-mean.ts';
import type { JsonPath } from '../json-source.ts';
import { isPrototypeKey, showJson, type PlacesContext } from './places-context.ts';
import { readCharacters } from './read-characters.ts';

/** Reads the properties of one feature, each as what it should be; a wrong one is reported and counts as absent. */
export class PropertyReader {
  readonly #properties: Readonly<Record<string, unknown>>;
  readonly #path: JsonPath;
  readonly #context: PlacesContext;

  constructor(properties: Readonly<Record<string, unknown>>, path: JsonPath, context: PlacesContext) {
    this.#properties = properties;
    this.#path = path;
    this.#context = context;
  }

  /** Whether the property is written at all. */
  has(name: string): boolean {
    return Object.hasOwn(this.#properties, name);
  }

  /** A string that is not empty, without control characters. */
  text(name: string): string | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') {
      this.wrong(name, 'a string that is not empty', 'write it in quotation marks, or take it out');
      return undefined;
    }
    return readCharacters(value, [...this.#path, name], this.#context).trim();
  }

  /** One of the words allowed. */
  word<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const known = words.find((word) => word === value);
    if (known === undefined) {
      const guess = typeof value === 'string' ? didYouMean(value, words) : null;
      this.wrong(name, `one of ${words.join(', ')}`, guess ?? 'use one of these words');
    }
    return known;
  }

  /** A number that passes the test; otherwise `code` is reported. */
  number(
    name: string,
    code: 'place-precision' | 'place-geonames',
    test: (value: number) => boolean,
    expected: string,
    hint: string
  ): number | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && test(value)) return value;
    this.#context.report(code, [...this.#path, name], `found ${showJson(value)}, expected ${expected}`, hint);
    return undefined;
  }

  /** Reports that a property has a value that is not allowed. */
  wrong(name: string, expected: string, hint: string): void {
    const found = showJson(this.#properties[name]);
    this.#context.report(
      'place-property-value',
      [...this.#path, name],
      `found ${found}, expected ${expected}`,
      hint
    );
  }

  /** Reports the properties that the format does not have. */
  reportUnknown(known: readonly string[]): void {
    for (const name of Object.keys(this.#properties)) {
      if (known.includes(name) || isPrototypeKey(name)) continue;
      this.#context.report(
        'place-property-unknown',
        [...this.#path, name],
        `found the property ${showJson(name)}, expected one of ${known.join(', ')}`,
        didYouMean(name, known) ?? 'take it out',
        'key'
      );
    }
  }

  #value(name: string): unknown {
    return this.has(name) ? this.#properties[name] : undefined;
  }
}
