import type { ParsedDate } from 'edtf';
import { hasWordsFor, wordsFor } from '#lib/words/words-for.ts';

/** A date or span of dates as parsed; null on a side that is open. */
export interface ParsedWhen {
  readonly from: ParsedDate | null;
  readonly to: ParsedDate | null;
}

/** A date for print: “19–20 September 2023”, “about January 2024”, “since 2020”. */
export function printWhen({ from, to }: ParsedWhen, lang: string): string {
  const words = wordsFor(lang).when;
  if (from === null) return to === null ? '' : words.until(printDate(to, lang));
  if (to === null) return words.since(printDate(from, lang));
  if (from === to) return printDate(from, lang);
  if (isPlain(from) && isPlain(to) && from.values.length === to.values.length) {
    return tidy(formatter(lang, from.values.length).formatRange(toDate(from), toDate(to)));
  }
  return words.range(printDate(from, lang), printDate(to, lang));
}

/** A date for the voice: “from the 19th to the 20th of September 2023”. */
export function speakWhen(when: ParsedWhen, lang: string): string {
  // Only words of the same language make a sentence that a voice can read.
  if (!hasWordsFor(lang)) return printWhen(when, lang);
  const { from, to } = when;
  const words = wordsFor(lang).when;
  if (from === null) return to === null ? '' : words.until(speakDate(to, lang));
  if (to === null) return words.since(speakDate(from, lang));
  if (from === to) return speakDate(from, lang);
  const [year, month, day] = from.values;
  const [toYear, toMonth, toDay] = to.values;
  const oneMonth = year === toYear && month === toMonth && from.values.length === 3 && to.values.length === 3;
  if (oneMonth && isPlain(from) && isPlain(to) && day !== undefined && toDay !== undefined) {
    return words.spokenDays(day, toDay, part(from, 'month', lang), part(from, 'year', lang));
  }
  return words.spokenRange(speakDate(from, lang), speakDate(to, lang));
}

function printDate(date: ParsedDate, lang: string): string {
  return qualify(date, lang, (plain) => tidy(formatter(lang, plain.values.length).format(toDate(plain))));
}

function speakDate(date: ParsedDate, lang: string): string {
  return qualify(date, lang, (plain) => {
    const day = plain.values[2];
    if (plain.values.length !== 3 || day === undefined) {
      return tidy(formatter(lang, plain.values.length).format(toDate(plain)));
    }
    return wordsFor(lang).when.spokenDay(day, part(plain, 'month', lang), part(plain, 'year', lang));
  });
}

/** Says what is not certain about a date, and leaves what is to `show`. */
function qualify(date: ParsedDate, lang: string, show: (plain: ParsedDate) => string): string {
  const words = wordsFor(lang).when;
  const plain = date.type === 'Season' ? season(date, lang) : (unspecified(date, lang) ?? show(date));
  if (date.uncertain && date.approximate) return words.uncertain(words.about(plain));
  if (date.uncertain) return words.uncertain(plain);
  return date.approximate ? words.about(plain) : plain;
}

function season({ values }: ParsedDate, lang: string): string {
  const names = ['spring', 'summer', 'autumn', 'winter'] as const;
  const [year = 0, code = 21] = values;
  return wordsFor(lang).when.season[names[code - 21] ?? 'spring'](String(year));
}

/** What stands for digits written as X; null where none is. Level 1 leaves out whole days, months, or years from the end. */
function unspecified(date: ParsedDate, lang: string): string | null {
  const mask = date.unspecified ?? 0;
  if (mask === 0) return null;
  const [year = 0, month] = date.values;
  const words = wordsFor(lang).when;
  const yearDigits = mask & 0b1111;
  if (yearDigits === 0b1000) return words.decade(String(Math.floor(year / 10) * 10));
  if (yearDigits === 0b1100) {
    const first = Math.floor(year / 100) * 100;
    return words.century(String(first), String(first + 99));
  }
  const known = mask & 0b110000 ? [year] : [year, month ?? 0];
  return tidy(formatter(lang, known.length).format(toDate({ type: 'Date', values: known })));
}

function isPlain(date: ParsedDate): boolean {
  return date.type === 'Date' && !date.uncertain && !date.approximate && !date.unspecified;
}

function toDate({ values }: ParsedDate): Date {
  const [year = 0, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0] = values;
  const date = new Date(Date.UTC(2000, month, day, hours, minutes, seconds));
  date.setUTCFullYear(year, month, day);
  return date;
}

function part(date: ParsedDate, type: 'month' | 'year', lang: string): string {
  return (
    formatter(lang, 3)
      .formatToParts(toDate(date))
      .find((found) => found.type === type)?.value ?? ''
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One formatter for each language and number of date parts: making them is slow. */
function formatter(lang: string, parts: number): Intl.DateTimeFormat {
  const key = `${lang} ${parts}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' };
  if (parts >= 2) options.month = 'long';
  if (parts >= 3) options.day = 'numeric';
  if (parts >= 4) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // Plain English is written day first, as everywhere but in the United States.
  const made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options);
  formatters.set(key, made);
  return made;
}

/** Versions of the Unicode data differ in the spaces round a dash; between bare numbers there is none. */
function tidy(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/^(\d+) – (?=\d+(?: |$))/, '$1–');
}
