import { cleanLine } from './clean-text.ts';
import { foreignText, isObject, isTrue, member, parseJson, textOf } from './foreign-values.ts';
import { htmlWords, readHtml } from './html-to-markdown.ts';
import { ImportFindings, shown } from './import-findings.ts';
import type { Imported, Importer, ImportRefusal } from './imported-briefing.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { mediaMarkdown } from './media-link.ts';
import { soundCamera } from './sound-camera.ts';
import { readNumber, soundPosition, type SoundPosition } from './sound-position.ts';
import { tellSlides, type ForeignSlide } from './tell-slides.ts';

/**
 * StoryMapJS (Knight Lab): the JSON of a published or drafted story map. The overview slide becomes title, summary and
 * opening; every other slide a passage, a stop and a place. Image-pixel story maps (`zoomify`) are refused. What only
 * sets the look is reported once.
 */
export const importStorymapjs: Importer = (files) => {
  const [file, content] = [...files].find(([name]) => /\.json$/i.test(name)) ?? [...files][0] ?? ['', ''];
  const findings = new ImportFindings(file);
  const text = foreignText(file, content, findings);
  if (text.kind === 'refused') return text;
  const json = parseJson(file, text.text);
  if (json.kind === 'refused') return json;
  const storymap = isObject(member(json.value, 'storymap')) ? member(json.value, 'storymap') : json.value;
  const slides = member(storymap, 'slides');
  const refusal = refuse(file, storymap, slides);
  if (refusal) return refusal;
  return tell(file, storymap, slides as readonly unknown[], findings);
};

function refuse(file: string, storymap: unknown, slides: unknown): ImportRefusal | null {
  if (!Array.isArray(slides) || slides.length === 0) {
    const message = 'found no slides';
    return {
      kind: 'refused',
      file,
      where: 'storymap.slides',
      message,
      hint: 'give the JSON that StoryMapJS publishes'
    };
  }
  const located = slides.map((slide) => member(slide, 'location')).filter(isObject);
  const inPixels = located.filter((location) => {
    const [lng, lat] = [readNumber(member(location, 'lon')), readNumber(member(location, 'lat'))];
    return Math.abs(lat ?? 0) > 180 || Math.abs(lng ?? 0) > 540;
  });
  if (textOf(member(storymap, 'map_type')) !== 'zoomify' && inPixels.length * 2 <= located.length)
    return null;
  return {
    kind: 'refused',
    file,
    where: 'storymap.map_type',
    message: 'found a story told on an image: its positions are pixels, not longitudes and latitudes',
    hint: 'a briefing shows places on the globe; give the slides positions in degrees first'
  };
}

function tell(
  file: string,
  storymap: unknown,
  slides: readonly unknown[],
  findings: ImportFindings
): Imported {
  reportLook(storymap, findings);
  reportRepeats(slides, findings);
  const [first] = slides;
  const hasTitleSlide = textOf(member(first, 'type')) === 'overview';
  const told = slides.map((slide, index) => readSlide(slide, index, hasTitleSlide && index === 0, findings));
  const titleSlide = hasTitleSlide ? told[0] : undefined;
  const fallback = (file.split('/').at(-1) ?? file).replace(/\.json$/i, '');
  if (titleSlide && titleSlide.markdown !== '') {
    findings.changed('slides[0]', 'the title slide became the title, the summary and the opening');
  }
  const rest = (titleSlide ? told.slice(1) : told).flatMap((slide) => slide ?? []);
  if (rest.length === 0) {
    const hint = 'give a story map with at least one slide beside the title';
    return { kind: 'refused', file, where: 'storymap.slides', message: 'found only a title slide', hint };
  }
  const briefing = tellSlides(
    {
      title: titleSlide?.title || rest[0]?.title || fallback || 'Story map',
      opening: titleSlide?.markdown ?? '',
      lang: textOf(member(storymap, 'language')),
      slides: rest
    },
    findings
  );
  if (briefing.text.every(({ kind }) => kind !== 'passage')) {
    const hint = 'give a story map whose slides have words or places';
    return { kind: 'refused', file, where: 'storymap.slides', message: 'found only empty slides', hint };
  }
  return { kind: 'imported', briefing, findings: findings.list };
}

function readSlide(
  slide: unknown,
  index: number,
  isTitle: boolean,
  findings: ImportFindings
): ForeignSlide | null {
  const where = `slides[${index}]`;
  if (!isObject(slide)) {
    findings.dropped(where, `found ${shown(slide)}, which is no slide`);
    return null;
  }
  const text = member(slide, 'text');
  const location = member(slide, 'location');
  const when = readDate(textOf(member(slide, 'date')), where, findings);
  const parts = [
    when.markdown,
    readHtml(textOf(member(text, 'text')), `${where}.text.text`, findings),
    readMedia(member(slide, 'media'), `${where}.media`, findings)
  ];
  reportBackground(member(slide, 'background'), where, findings);
  const place = isTitle ? null : readPlace(slide, location);
  const zoom = member(location, 'zoom');
  return {
    where,
    locator: `slide ${index + 1}`,
    title: cleanLine(htmlWords(textOf(member(text, 'headline')))),
    markdown: parts.filter((part) => part !== '').join('\n\n'),
    ...(when.edtf !== undefined && { when: when.edtf }),
    place,
    camera: soundCamera({ center: place?.position ?? null, zoom }, `${where}.location`, findings)
  };
}

/** An overview shows all places and has none of its own; a slide without numbers shows none either. */
function readPlace(slide: object, location: unknown): ForeignSlide['place'] {
  if (textOf(member(slide, 'type')) === 'overview' || !isObject(location)) return null;
  const [lng, lat] = [member(location, 'lon'), member(location, 'lat')];
  const name = textOf(member(location, 'name'));
  const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';
  if (isBlank(lng) && isBlank(lat) && name === '') return null;
  const position: SoundPosition = soundPosition(lng, lat);
  return { name: cleanLine(htmlWords(name)), position };
}

function readMedia(media: unknown, where: string, findings: ImportFindings): string {
  if (!isObject(media)) return '';
  return mediaMarkdown(
    {
      url: member(media, 'url'),
      caption: member(media, 'caption'),
      credit: member(media, 'credit'),
      creditUrl: member(media, 'link')
    },
    where,
    findings
  );
}

/** A day, month or year as a date; other words are kept as words. */
function readDate(
  date: string,
  where: string,
  findings: ImportFindings
): { edtf?: string; markdown: string } {
  if (date === '') return { markdown: '' };
  if (/^\d{4}$|^\d{4}-(?:0[1-9]|1[0-2])$/.test(date)) return { edtf: date, markdown: '' };
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(date)?.[1];
  if (day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))
    return { edtf: day, markdown: '' };
  findings.changed(
    `${where}.date`,
    `the date ${shown(date)} became words, because it is not written as 2024-01-03`
  );
  return { markdown: escapeMarkdown(cleanLine(htmlWords(date))) };
}

function reportBackground(background: unknown, where: string, findings: ImportFindings): void {
  const url = textOf(member(background, 'url'));
  if (url !== '')
    findings.dropped(`${where}.background.url`, `the background picture ${shown(url)} was left out`);
}

function reportLook(storymap: unknown, findings: ImportFindings): void {
  const kept = new Set(['language', 'slides']);
  const found = (isObject(storymap) ? Object.keys(storymap) : []).filter((key) => {
    const value = member(storymap, key);
    return !kept.has(key) && value !== null && value !== '' && value !== false;
  });
  if (found.length > 0) {
    findings.dropped(
      'storymap',
      `settings of the look were left out: ${found.map((key) => shown(key)).join(', ')}`
    );
  }
  const slides: unknown = member(storymap, 'slides');
  const locations = (Array.isArray(slides) ? slides : []).map((slide: unknown) => member(slide, 'location'));
  if (locations.some((location) => isTrue(member(location, 'line')))) {
    findings.dropped(
      'slides[].location.line',
      'the line from place to place was left out: write flows where it means one'
    );
  }
  if (
    locations.some(
      (location) => textOf(member(location, 'icon')) !== '' || textOf(member(location, 'image')) !== ''
    )
  ) {
    findings.dropped('slides[].location.icon', 'pictures for markers were left out');
  }
}

function reportRepeats(slides: readonly unknown[], findings: ImportFindings): void {
  const seen = new Map<string, number>();
  slides.forEach((slide, index) => {
    const id = textOf(member(slide, 'uniqueid'));
    const first = seen.get(id);
    if (id === '') return;
    if (first === undefined) seen.set(id, index);
    else
      findings.changed(
        `slides[${index}].uniqueid`,
        `the id ${shown(id)} is that of slides[${first}]; it got one of its own`
      );
  });
}
