import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { isPrototypeKey } from './prototype-keys.ts';

/** A key given twice in one mapping, or named like a program's own, with its offsets in the YAML. */
export interface YamlKeyFault {
  readonly code: 'duplicate-key' | 'prototype-key';
  readonly key: string;
  readonly range: readonly [start: number, end: number];
}

/** All faulty keys below a node, in the order of the text. */
export function yamlKeyFaults(node: Node | null): YamlKeyFault[] {
  if (isSeq(node)) return node.items.flatMap((item) => yamlKeyFaults(item as Node | null));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap((pair): YamlKeyFault[] => {
    const below = yamlKeyFaults(pair.value as Node | null);
    if (!isScalar(pair.key)) return below;
    const key = String(pair.key.value);
    const range: [number, number] = [pair.key.range?.[0] ?? 0, pair.key.range?.[1] ?? 0];
    const code = isPrototypeKey(key) ? 'prototype-key' : seen.has(key) ? 'duplicate-key' : null;
    seen.add(key);
    return code === null ? below : [{ code, key, range }, ...below];
  });
}
