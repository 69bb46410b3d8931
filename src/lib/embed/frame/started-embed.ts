import type { EmbedOptions } from '../embed-options.ts';
import type { EmbedState, ErrorCode, HappeningKind } from '../protocol/messages.ts';
import type { EmbedTarget } from '../protocol/parse-target.ts';

/** What can be asked of an embed. */
export type Order =
  | { readonly kind: 'play' | 'pause' | 'next' | 'previous' }
  | { readonly kind: 'goTo'; readonly to: EmbedTarget };

/** An embed whose map has been started. */
export interface StartedEmbed {
  readonly state: EmbedState;
  /** Why the order could not be obeyed; null where it was. */
  obey(order: Order): Promise<ErrorCode | null>;
}

/** What an embed is started with. */
export interface EmbedStartOptions {
  /** The facade's `main`, which the started embed takes over. */
  readonly page: HTMLElement;
  readonly options: EmbedOptions;
  /** What it opens at: what the address or the reader asked for. */
  readonly at: EmbedTarget | null;
  /** The absolute address of the briefing's own page, with a slash at its end. */
  readonly root: string;
  /** The reader or the page around has asked for it; otherwise it has merely come into view. */
  readonly isAsked: boolean;
  /** Told of all that happens. */
  happened(kind: HappeningKind): void;
}

/** The module that a facade imports when it is asked, or comes into view. */
export interface EmbedModule {
  /** Rejects where the briefing's data cannot be had; the facade then stays what it was. */
  startEmbed(options: EmbedStartOptions): Promise<StartedEmbed>;
}
