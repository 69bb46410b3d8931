/** What was left out or became something else, each kind once. */
export interface HtmlLoss {
  readonly kind: 'changed' | 'dropped';
  readonly message: string;
}

/** HTML of a few elements, well tokenised, and what became of the rest. */
export interface TamedHtml {
  readonly html: string;
  readonly losses: readonly HtmlLoss[];
}

/** Elements inside each other, and lists and quotations inside each other: what is deeper stays, without its element. */
const deepest = 40;
const deepestList = 8;

/** How an element is written on; what is not here is left out, and what it holds stays. */
const written = new Map<string, string>(
  (
    'p:p b:strong strong:strong i:em em:em cite:em code:code tt:code kbd:code samp:code pre:pre ul:ul ol:ol li:li ' +
    'blockquote:blockquote a:a h1:h3 h2:h3 h3:h3 h4:h4 h5:h5 h6:h6 q:q div:div section:div article:div aside:div header:div ' +
    'footer:div main:div nav:div figure:div figcaption:div center:div address:div details:div summary:p dl:div dt:p ' +
    'dd:p table:div thead:div tbody:div tfoot:div caption:p tr:p fieldset:div form:div'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
);
/** Elements whose next of the same kind closes them: they nest only inside others, which count. */
const selfClosing = new Set(['p', 'li', 'a', 'h3', 'h4', 'h5', 'h6']);
/** Elements whose content is no text of the page. */
const rawElements = new Set(
  'script style textarea title xmp iframe noembed noframes template svg math object applet select canvas'.split(
    ' '
  )
);
const embedded = new Map([
  ['img', 'an image became a link'],
  ['iframe', 'an embedded page became a link'],
  ['embed', 'an embedded object became a link'],
  ['object', 'an embedded object became a link'],
  ['video', 'a video became a link'],
  ['audio', 'a recording became a link'],
  ['source', 'a media file became a link']
]);

/**
 * Reads HTML of any quality, as browsers tokenise it, and writes only elements that Markdown has, with no attribute but
 * the address of a link: so a parser behind it meets neither programs nor nesting without end. Media become links with
 * `data-media`, whose words the parser chooses where they have none. Tables become a paragraph for each row. Linear in
 * the length.
 */
export function tameHtml(source: string): TamedHtml {
  const writer = new TameWriter();
  // What no bracket closes is text: “5 <b 3”.
  const last = source.lastIndexOf('>');
  let at = 0;
  while (at < source.length) {
    const found = source.indexOf('<', at);
    const bracket = found > last ? -1 : found;
    const end = bracket < 0 ? source.length : bracket;
    if (end > at) writer.text(source.slice(at, end).replace(/</g, '&lt;'));
    if (bracket < 0) break;
    const next = source.charAt(bracket + 1);
    if (source.startsWith('<!--', bracket)) at = after(source, '-->', bracket + 2);
    else if (next === '!' || next === '?') at = after(source, '>', bracket);
    else if (/[a-z]/i.test(next)) at = readOpening(source, bracket, writer);
    else if (next === '/' && /[a-z]/i.test(source.charAt(bracket + 2))) {
      name.lastIndex = bracket + 2;
      writer.close((name.exec(source)?.[0] ?? '').toLowerCase());
      at = after(source, '>', bracket);
    } else {
      writer.text('&lt;');
      at = bracket + 1;
    }
  }
  return writer.finish();
}

const name = /[a-z][^\s/>]*/iy;
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;

/** Reads an opening tag, with what it holds where that is no text; gives the offset behind it. */
function readOpening(source: string, bracket: number, writer: TameWriter): number {
  name.lastIndex = bracket + 1;
  const tag = (name.exec(source)?.[0] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  attribute.lastIndex = bracket + 1 + tag.length;
  let at = attribute.lastIndex;
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    const key = (match[1] ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, match[2] ?? match[3] ?? match[4] ?? '');
    at = attribute.lastIndex;
  }
  at = after(source, '>', at);
  writer.open(tag, attributes);
  if (!rawElements.has(tag) || source.charAt(at - 2) === '/') return at;
  const closing = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  closing.lastIndex = at;
  const found = closing.exec(source);
  return found ? after(source, '>', found.index) : source.length;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** Writes the few elements, and counts which are open. */
class TameWriter {
  readonly #parts: string[] = [];
  readonly #open = new Map<string, number>();
  readonly #losses = new Map<string, HtmlLoss['kind']>();
  /** Media inside a link stand behind it. */
  #waiting: string[] = [];
  #depth = 0;
  #lists = 0;
  #cells = 0;
  #lastBreak = -1;

  text(text: string): void {
    // A `>` needs no reference, and those of the source stay.
    this.#parts.push(text);
    if (/\S/.test(text.replace(/&nbsp;/g, ' '))) this.#lastBreak = -1;
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    const media = embedded.get(tag);
    if (media !== undefined) return this.#media(tag, media, attributes);
    if (rawElements.has(tag)) {
      if (tag === 'script') this.#lose('dropped', 'a script was left out');
      else if (tag !== 'style' && tag !== 'title') this.#lose('dropped', `what <${tag}> holds was left out`);
      return;
    }
    if (tag === 'br') return this.#break();
    if (tag === 'hr') return void this.#parts.push('<hr>');
    if (tag === 'table') this.#lose('changed', 'a table became a paragraph for each row');
    if (tag === 'tr') this.#cells = 0;
    if (tag === 'td' || tag === 'th') {
      this.#cells += 1;
      this.#parts.push(this.#cells > 1 ? ' · ' : ' ');
    }
    const as = written.get(tag);
    if (as === undefined) return;
    const isList = as === 'ul' || as === 'ol' || as === 'blockquote';
    if ((this.#depth >= deepest && !selfClosing.has(as)) || (isList && this.#lists >= deepestList)) {
      this.#lose('changed', 'what was nested too deep was taken one level up');
      return;
    }
    if (!selfClosing.has(as)) this.#depth += 1;
    if (isList) this.#lists += 1;
    this.#open.set(as, (this.#open.get(as) ?? 0) + 1);
    this.#parts.push(as === 'a' ? `<a href="${quoted(attributes.get('href') ?? '')}">` : `<${as}>`);
  }

  close(tag: string): void {
    const as = written.get(tag);
    const count = as === undefined ? 0 : (this.#open.get(as) ?? 0);
    if (as === undefined || count === 0) return;
    this.#open.set(as, as === 'a' ? 0 : count - 1);
    if (!selfClosing.has(as)) this.#depth -= 1;
    if (as === 'ul' || as === 'ol' || as === 'blockquote') this.#lists -= 1;
    this.#parts.push(`</${as}>`);
    if (as === 'a') this.#parts.push(...this.#waiting.splice(0));
  }

  finish(): TamedHtml {
    if (this.#waiting.length > 0) this.#parts.push('</a>', ...this.#waiting);
    return {
      html: this.#parts.join(''),
      losses: [...this.#losses].map(([message, kind]) => ({ kind, message }))
    };
  }

  #media(tag: string, message: string, attributes: ReadonlyMap<string, string>): void {
    const address = attributes.get(tag === 'object' ? 'data' : 'src') ?? attributes.get('data-src') ?? '';
    if (address === '') return;
    this.#lose('changed', message);
    const words = (attributes.get('alt') ?? attributes.get('title') ?? '').replace(/</g, '&lt;');
    const link = ` <a href="${quoted(address)}" data-media="">${words}</a> `;
    if ((this.#open.get('a') ?? 0) > 0) this.#waiting.push(link);
    else this.#parts.push(link);
    this.#lastBreak = -1;
  }

  /** Two breaks in a row are how many editors write a paragraph. */
  #break(): void {
    if (this.#lastBreak >= 0 && (this.#open.get('pre') ?? 0) === 0) {
      this.#parts[this.#lastBreak] = '<p>';
      return;
    }
    this.#lastBreak = this.#parts.push('<br>') - 1;
  }

  #lose(kind: HtmlLoss['kind'], message: string): void {
    this.#losses.set(message, kind);
  }
}

function quoted(value: string): string {
  return value.replace(/"/g, '&quot;');
}
