import type { ImportFinding } from './imported-briefing.ts';

/** What an importer has to say about one foreign file, in the order in which it was met. */
export class ImportFindings {
  readonly #file: string;
  readonly #list: ImportFinding[];

  constructor(file: string, list: ImportFinding[] = []) {
    this.#file = file;
    this.#list = list;
  }

  /** All findings of this file and of those beside it. */
  get list(): readonly ImportFinding[] {
    return this.#list;
  }

  /** Findings about another file of the same import, in the same list. */
  about(file: string): ImportFindings {
    return new ImportFindings(file, this.#list);
  }

  /** Kept in another form. */
  changed(where: string, message: string): void {
    this.#list.push({ kind: 'changed', file: this.#file, where, message });
  }

  /** Not kept. */
  dropped(where: string, message: string): void {
    this.#list.push({ kind: 'dropped', file: this.#file, where, message });
  }
}

/** A few words of what was found, for a message: on one line, at most 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
