import type { CslDate, CslName, Source } from '#lib/briefing/briefing.ts';

/** A name as it is printed: the literal form, else given name before family name. */
export function printedName(name: CslName): string {
  return name.literal ?? [name.given, name.family].filter((part) => part !== undefined).join(' ');
}

/** The day, month or year of a CSL date as ISO 8601 (`2024-01-03`, `2024-01`, `2024`); null without one. */
export function isoDate(date: CslDate | undefined): string | null {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return null;
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** A CSL date for print, as exact as it is given; empty without one. */
export function printedDate(date: CslDate | undefined, lang: string): string {
  const iso = isoDate(date);
  if (iso === null) return date?.literal ?? date?.raw ?? '';
  const precision = iso.split('-').length;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    year: 'numeric',
    ...(precision > 1 ? { month: 'long' } : {}),
    ...(precision > 2 ? { day: 'numeric' } : {}),
    timeZone: 'UTC'
  }).format(new Date(`${iso}${precision === 1 ? '-01-01' : precision === 2 ? '-01' : ''}T00:00:00Z`));
}

/**
 * The shortest name by which a reader knows a source: who published it, else who wrote it, else its
 * title. The text that a briefing reads goes by its author (`byAuthor`).
 */
export function sourceLabel(source: Source, { byAuthor = false } = {}): string {
  const first = source.author?.[0];
  const author = first?.family ?? first?.literal;
  const outlet = source['container-title'] ?? source.publisher;
  return (byAuthor ? (author ?? outlet) : (outlet ?? author)) ?? source.title ?? source.id;
}
