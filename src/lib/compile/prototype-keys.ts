const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key is named like what programs keep in every object: none of an author's may be. */
export function isPrototypeKey(key: string): boolean {
  return prototypeKeys.has(key);
}
