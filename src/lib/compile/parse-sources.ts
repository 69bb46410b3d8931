import type { Source } from '#lib/briefing/briefing.ts';
import { diagnose, type Diagnostic, type Position } from '#lib/briefing/diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import type { SourceDraft } from './draft.ts';
import { toLanguageTag } from '#lib/text/language-tag.ts';
import { isSlug } from '#lib/text/slug.ts';
import { idShapeFault } from './ids.ts';
import { parseJsonSource, type JsonPath, type JsonSource } from './json-source.ts';
import { isSafeAddress } from './parse-link.ts';
import type { SourceText } from './source-text.ts';
import { cslTypes, sourceShape } from './source-schema.ts';

/**
 * Reads `sources.json`: CSL-JSON 1.0.2, a list of items. Each field is judged by itself; a field at fault is
 * left out, an item without an id too. Null where the file is not JSON, or no list.
 */
export function parseSources(
  source: SourceText,
  report: (diagnostic: Diagnostic) => void
): SourceDraft[] | null {
  const json = parseJsonSource(source.text, source.file);
  json.diagnostics.forEach(report);
  if (json.value === undefined) return null;
  if (!Array.isArray(json.value)) {
    report(
      diagnose(
        'sources-shape',
        json.at([]),
        'found no list',
        'export the sources as CSL-JSON, which is a list of items'
      )
    );
    return null;
  }
  return json.value.flatMap((item: unknown, index) => readSource(item, index, json, report));
}

function readSource(
  item: unknown,
  index: number,
  json: JsonSource,
  report: (diagnostic: Diagnostic) => void
): SourceDraft[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    report(diagnose('sources-shape', json.at([index]), 'found an entry that is no item', 'take it out'));
    return [];
  }
  const fields = item as Record<string, unknown>;
  const at = json.at([index]);
  const id = typeof fields['id'] === 'number' ? String(fields['id']) : fields['id'];
  if (typeof id !== 'string' || id === '') {
    report(
      diagnose(
        'source-id-missing',
        json.at([index, 'id']),
        'found an item without an id',
        'give it a citation key'
      )
    );
    return [];
  }
  const idAt = json.at([index, 'id']);
  if (!isSlug(id)) report(idShapeFault(id, idAt));
  const shown = readFields(fields, index, json, report);
  const type = readType(fields['type'], [index, 'type'], json, report);
  if (!shown.title?.trim() && !shown.note?.trim()) {
    report(
      diagnose(
        'source-untitled',
        at,
        `found ${id} without title and note`,
        'give it a title, or a note that says what it is'
      )
    );
  }
  if (shown.URL !== undefined && !(isSafeAddress(shown.URL) && /^https?:/i.test(shown.URL))) {
    report(
      diagnose(
        'source-url',
        json.at([index, 'URL']),
        `found “${shown.URL.slice(0, 80)}”`,
        'give an http or https address, or none'
      )
    );
    delete shown.URL;
  }
  readLanguage(shown, json.at([index, 'language']), report);
  return [{ source: { id, type, ...shown }, at, idAt }];
}

/** The language in its usual form, which `lang` in a page wants; CSL-JSON itself lets it be any words, which are left out. */
function readLanguage(shown: Shown, at: Position, report: (diagnostic: Diagnostic) => void): void {
  if (shown.language === undefined) return;
  const tag = toLanguageTag(shown.language.trim());
  if (tag !== null) {
    shown.language = tag;
    return;
  }
  report(
    diagnose(
      'source-language',
      at,
      `found “${shown.language.slice(0, 80)}”, expected a BCP 47 tag`,
      'write it as en, fa or az-Latn, or take it out'
    )
  );
  delete shown.language;
}

type Shown = { -readonly [K in keyof Omit<Source, 'id' | 'type'>]: Source[K] };

function readFields(
  fields: Record<string, unknown>,
  index: number,
  json: JsonSource,
  report: (diagnostic: Diagnostic) => void
): Shown {
  const shown: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(sourceShape)) {
    if (!Object.hasOwn(fields, key) || fields[key] === null) continue;
    const result = schema.safeParse(fields[key]);
    const isDate = key === 'issued' || key === 'accessed';
    if (!result.success) {
      const issue = result.error.issues[0];
      const path = [
        index,
        key,
        ...(issue?.path.map((step) => (typeof step === 'number' ? step : String(step))) ?? [])
      ];
      report(
        diagnose(
          isDate ? 'source-date' : 'source-value',
          json.at(path),
          `found a wrong value for ${key}: ${issue?.message ?? ''}`,
          'write it as CSL-JSON has it'
        )
      );
    } else if (isDate && !isCalendarDate(result.data)) {
      report(
        diagnose(
          'source-date',
          json.at([index, key]),
          `found a date for ${key} that no calendar has`,
          'give year, month and day as numbers'
        )
      );
    } else {
      shown[key] = result.data;
    }
  }
  return shown as Shown;
}

function readType(
  type: unknown,
  path: JsonPath,
  json: JsonSource,
  report: (diagnostic: Diagnostic) => void
): string {
  if (typeof type === 'string' && cslTypes.some((known) => known === type)) return type;
  const found = typeof type === 'string' ? `“${type.slice(0, 80)}”` : 'no type';
  const guess = typeof type === 'string' ? didYouMean(type, cslTypes) : null;
  report(
    diagnose(
      'source-type',
      json.at(path),
      `found ${found}, expected a type of CSL-JSON`,
      guess ?? 'choose one, such as webpage or report'
    )
  );
  return 'document';
}

/** Whether every date in `date-parts` is in the calendar; a date in words is not judged. */
function isCalendarDate(date: unknown): boolean {
  const {
    'date-parts': dates,
    literal,
    raw
  } = date as { 'date-parts'?: number[][]; literal?: string; raw?: string };
  if (!dates) return Boolean(literal ?? raw);
  return dates.every(([year = NaN, month = 1, day = 1]) => {
    // CSL writes seasons as months 13 to 24.
    if (month > 12 && month <= 24) return Number.isInteger(year) && day === 1;
    const made = new Date(Date.UTC(2000, month - 1, day));
    made.setUTCFullYear(year, month - 1, day);
    return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  });
}
