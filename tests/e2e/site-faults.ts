import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** A fault that a test brings about itself. */
interface Expected {
  readonly pattern: RegExp;
  readonly because: string;
  isSeen: boolean;
}

/** What a violation of a policy begins with, where a document itself tells of it. */
const violation = 'Policy broken:';

/**
 * What no page may do, in any window or frame of a context: break its Content-Security-Policy, leave an error
 * uncaught, or log one (among these are answers of 400 and above, and requests that fail). A page of another site is
 * watched as ours are: whatever it does that ours would not is expected by name.
 */
export class SiteFaults {
  /** Whose pages are watched. */
  readonly context: BrowserContext;
  readonly #seen: string[] = [];
  readonly #expected: Expected[] = [];

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  /** Watches a context from here on; all of its pages, where none has been opened yet. */
  static async watch(context: BrowserContext): Promise<SiteFaults> {
    const faults = new SiteFaults(context);
    context.on('weberror', (fault) => faults.#note(`Uncaught: ${String(fault.error())}`));
    context.on('console', (message) => {
      if (message.type() === 'error' || isOfPolicy(message)) {
        faults.#note(`${message.text()} (${message.location().url})`);
      }
    });
    await context.addInitScript((begin) => {
      addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective, blockedURI, documentURI }) =>
          console.error(`${begin} ${effectiveDirective} forbids ${blockedURI} in ${documentURI}`),
        true
      );
    }, violation);
    return faults;
  }

  /** Declares a fault that the test brings about, and why it is none of the page's; it has to be seen. */
  expect(pattern: RegExp, because: string): void {
    this.#expected.push({ pattern, because, isSeen: false });
  }

  /** What was seen and is not expected, and what is expected and was not seen; the pages are still open. */
  async list(): Promise<string[]> {
    // What a page told before it answers here has been told.
    await Promise.all(this.context.pages().map((page) => page.evaluate('0').catch(() => undefined)));
    const strange = this.#seen.filter((fault) => {
      const fitting = this.#expected.filter(({ pattern }) => pattern.test(fault));
      for (const each of fitting) each.isSeen = true;
      return fitting.length === 0;
    });
    const missing = this.#expected.filter(({ isSeen }) => !isSeen);
    return [
      ...strange,
      ...missing.map(({ pattern, because }) => `Not seen, though expected: ${pattern} (${because})`)
    ];
  }

  #note(fault: string): void {
    this.#seen.push(fault);
  }
}

/** Whether a message is of a policy; a policy that only reports warns. */
function isOfPolicy(message: ConsoleMessage): boolean {
  return message.text().includes('Content Security Policy');
}
