import type { Camera, Source } from '#lib/briefing/briefing.ts';
import { cleanLine, cutText } from './clean-text.ts';
import { guessLanguage, languageTag } from './guess-language.ts';
import type { ImportFindings } from './import-findings.ts';
import { shown } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { ImportedBriefing, ImportedItem, ImportedPlace, ImportedStop } from './imported-briefing.ts';
import { escapeMarkdown, parsePlainMarkdown, printMarkdown } from './markdown-text.ts';
import { mentionPlace } from './mention-place.ts';
import type { SoundPosition } from './sound-position.ts';

/** A slide or chapter of a foreign story, its texts converted. */
export interface ForeignSlide {
  /** Its path in the foreign file. */
  readonly where: string;
  /** How a citation finds it, such as `slide 3`. */
  readonly locator: string;
  /** Plain; may be empty. */
  readonly title: string;
  /** Text and media; may be empty. */
  readonly markdown: string;
  /** EDTF. */
  readonly when?: string;
  /** Null where the slide shows no place. An empty name is made from the title. */
  readonly place: { readonly name: string; readonly position: SoundPosition } | null;
  readonly camera?: Camera | undefined;
  /** Areas and lines that it shows beside its place; their ids are suggestions. */
  readonly overlays?: readonly ImportedPlace[];
}

/** A foreign story in the order of its telling. */
export interface ForeignStory {
  readonly title: string;
  /** Markdown of the title slide, which the editor's opening becomes. */
  readonly opening: string;
  /** Plain; without it the opening's first words. */
  readonly summary?: string;
  readonly lang?: string;
  /** Who tells it, where the file says. */
  readonly author?: string;
  readonly slides: readonly ForeignSlide[];
}

const longestTitle = 300;
const longestNarration = 5_000;
const mostStops = 500;
const longestSummary = 300;
const voice = 'author';
const source = 'story-map';

/**
 * A story of slides as a briefing: each slide a passage that mentions its place, a stop and a place. Slides without a
 * place are passages alone; places of the same name and position are one. The author is the one voice, and each passage
 * cites its slide.
 */
export function tellSlides(story: ForeignStory, findings: ImportFindings): ImportedBriefing {
  const teller = new Teller(findings);
  story.slides.forEach((slide, index) => teller.tell(slide, index + 1));
  const title = cutText(cleanLine(story.title), longestTitle);
  const author = cutText(cleanLine(story.author ?? ''), longestTitle);
  const opening = story.opening.replace(/^#{4,6} /gm, '### ');
  const plain = plainWords(opening);
  const firstWords = plainWords(opening.split('\n\n', 1)[0] ?? '');
  const summary = cleanLine(story.summary ?? '') || cutText(firstWords, longestSummary);
  const isWholeSummary = summary === plain && !opening.includes('](');
  const prose: ImportedItem[] =
    opening === '' || isWholeSummary ? [] : [{ kind: 'prose', markdown: opening }];
  const cited: Source = {
    id: source,
    type: 'webpage',
    title: title || 'Story map',
    ...(author !== '' && { author: [{ literal: author }] })
  };
  return {
    title,
    ...(summary !== '' && { summary }),
    lang: languageOf(story, `${title} ${plain} ${teller.sample}`, findings),
    voices: [{ id: voice, name: author || title || 'The author', kind: 'author' }],
    text: [...prose, ...teller.text],
    places: teller.places,
    stops: teller.stops,
    sources: teller.text.length > 0 ? [cited] : []
  };
}

class Teller {
  readonly text: ImportedItem[] = [];
  readonly places: ImportedPlace[] = [];
  readonly stops: ImportedStop[] = [];
  /** The beginning of the text, by which its language is guessed. */
  sample = '';
  readonly #findings: ImportFindings;
  readonly #passageIds = new ImportIds();
  readonly #placeIds = new ImportIds();
  readonly #stopIds = new ImportIds();
  readonly #known = new Map<string, ImportedPlace>();

  constructor(findings: ImportFindings) {
    this.#findings = findings;
  }

  tell(slide: ForeignSlide, number: number): void {
    const { where, place: found } = slide;
    if (slide.title === '' && slide.markdown === '' && found === null) {
      this.#findings.dropped(where, 'it holds neither words nor a place');
      return;
    }
    const title = this.#title(slide);
    const place = found && this.#place(found, title, slide);
    const overlays = (slide.overlays ?? []).map((overlay) => this.#overlay(overlay));
    const shownPlaces = [...(place ? [place] : []), ...overlays];
    const words = slide.markdown || escapeMarkdown(title || place?.name || slide.locator);
    const markdown = shownPlaces.reduce((text, { name, id }) => mentionPlace(text, name, id), words);
    const id = this.#passageIds.make(title, 'passage', number);
    if (this.sample.length < 20_000) this.sample += ` ${title} ${words}`;
    this.text.push({
      kind: 'passage',
      id,
      voice,
      ...(title !== '' && { title }),
      ...(slide.when !== undefined && { when: slide.when }),
      cite: `${source} ${slide.locator}`,
      markdown
    });
    const [first] = shownPlaces;
    if (first === undefined) {
      this.#findings.changed(where, 'it shows no place, so it is a passage without a stop');
    } else if (this.stops.length >= mostStops) {
      this.#findings.dropped(where, `its stop was left out: a tour has at most ${mostStops}`);
    } else {
      this.stops.push({
        id: this.#stopIds.make(title || first.name, 'stop', number),
        title: title || first.name,
        places: shownPlaces.map((shownPlace) => shownPlace.id),
        passages: [id],
        ...(slide.camera && { camera: slide.camera }),
        markdown: this.#narration(words, where)
      });
    }
  }

  #title({ title, where }: ForeignSlide): string {
    const line = cleanLine(title);
    const cut = cutText(line, longestTitle);
    if (cut !== line) this.#findings.changed(where, `the title was cut to ${longestTitle} characters`);
    return cut;
  }

  #place(found: NonNullable<ForeignSlide['place']>, title: string, slide: ForeignSlide): ImportedPlace {
    const { position } = found;
    if (position.kind === 'unsound')
      this.#findings.dropped(`${slide.where}.location`, `${position.reason}; the place has no location`);
    else if (position.changed !== undefined)
      this.#findings.changed(`${slide.where}.location`, position.changed);
    const at = position.kind === 'sound' ? position.position : null;
    const name =
      cutText(cleanLine(found.name), longestTitle) || title || (at ? `${at[1]}, ${at[0]}` : slide.locator);
    const key = JSON.stringify([name, at]);
    const known = this.#known.get(key);
    if (known) return known;
    const place: ImportedPlace = {
      id: this.#placeIds.make(name, 'place', this.places.length + 1),
      name,
      // A story map says where its marker is, and not what kind of place that is.
      kind: at ? 'site' : 'unresolved',
      certainty: at ? 'approximate' : 'unknown',
      weight: 'lead',
      geometry: at && { type: 'Point', coordinates: [...at] }
    };
    this.#known.set(key, place);
    this.places.push(place);
    return place;
  }

  #overlay(overlay: ImportedPlace): ImportedPlace {
    const key = JSON.stringify([overlay.name, overlay.source]);
    const known = this.#known.get(key);
    if (known) return known;
    const place = { ...overlay, id: this.#placeIds.make(overlay.name, 'area', this.places.length + 1) };
    this.#known.set(key, place);
    this.places.push(place);
    return place;
  }

  /** The text as narration: its first blocks, as many as may be said at one stop. */
  #narration(markdown: string, where: string): string {
    if (markdown.length <= longestNarration) return markdown;
    const root = parsePlainMarkdown(markdown);
    let length = 0;
    const kept = root.children.filter((block) => {
      length += printMarkdown({ type: 'root', children: [block] }).length;
      return length <= longestNarration;
    });
    this.#findings.changed(
      where,
      `the narration was cut to ${longestNarration} characters; the passage has all of it`
    );
    if (kept.length > 0) return printMarkdown({ type: 'root', children: kept });
    return escapeMarkdown(cutText(plainWords(markdown), longestNarration));
  }
}

function languageOf(story: ForeignStory, text: string, findings: ImportFindings): string {
  const said = story.lang === undefined || story.lang === '' ? null : languageTag(story.lang);
  const guessed = guessLanguage(text);
  const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;
  if (guessed === null || (said !== null && scriptOf(said) === scriptOf(guessed))) {
    if (story.lang && said === null)
      findings.changed('language', `${shown(story.lang)} is no language tag; set lang`);
    return said ?? 'en';
  }
  if (said !== null && said !== 'en' && scriptOf(said) !== 'Latn') return said;
  findings.changed(
    'language',
    `the language was guessed from the script: ${guessed}; set lang if it is another`
  );
  return guessed;
}

/** The words of Markdown of ours, without its marks: for a summary, which has none. */
function plainWords(markdown: string): string {
  const words: string[] = [];
  const walk = (node: { type: string; value?: unknown; children?: readonly unknown[] }): void => {
    if (typeof node.value === 'string') words.push(node.value);
    for (const child of node.children ?? []) walk(child as typeof node);
    if (/^(?:paragraph|heading|break|listItem)$/.test(node.type)) words.push(' ');
  };
  walk(parsePlainMarkdown(markdown));
  return cleanLine(words.join(''));
}
