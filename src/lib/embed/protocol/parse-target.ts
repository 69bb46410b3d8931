/** What an embed can be led to. Whether the briefing has it is another question. */
export type EmbedTarget =
  | { readonly kind: 'place'; readonly id: string }
  /** Counted from 1. */
  | { readonly kind: 'stop'; readonly number: number };

/** Reads `places/<id>` or `tour/<n>`; null for anything else. The inverse of `describeTarget`. */
export function parseTarget(text: string): EmbedTarget | null {
  if (text.length > 80) return null;
  const place = /^places\/([a-z0-9-]{1,64})$/.exec(text)?.[1];
  if (place !== undefined) return { kind: 'place', id: place };
  const stop = /^tour\/([1-9]\d{0,3})$/.exec(text)?.[1];
  return stop === undefined ? null : { kind: 'stop', number: +stop };
}

/** Writes a target as addresses and commands carry it. */
export function describeTarget(target: EmbedTarget): string {
  return target.kind === 'place' ? `places/${target.id}` : `tour/${target.number}`;
}
