import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import type { JsonPath } from '../json-source.ts';

/** Says what is wrong with the value at a path, or, `on: 'key'`, with its key. */
export type ReportAt = (
  code: DiagnosticCode,
  path: JsonPath,
  message: string,
  hint: string,
  on?: 'key' | 'value'
) => void;

/** What the rules about places share. */
export interface PlacesContext {
  /** BCP 47: the language of the briefing. */
  readonly lang: string;
  readonly report: ReportAt;
}

/** Whether a JSON value is an object: neither null nor a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON value for a message: its own text if short, else what kind of value it is. */
export function showJson(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isJsonObject(value)) return 'an object';
  if (typeof value !== 'string') return String(value);
  const short = Array.from(value.slice(0, 100)).slice(0, 40).join('');
  return `“${short}${short.length < value.length ? '…' : ''}”`;
}

/** Whether a key is one of those that reading the JSON has reported already, because programs use them themselves. */
export function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
