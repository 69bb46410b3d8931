import { describe, expect, it } from 'vitest';
import { errorCodes, happeningKinds, type EmbedState } from '#lib/embed/protocol/messages.ts';
import type { BriefingErrorCode, BriefingEventMap, BriefingState } from '../../static/embed.d.ts';

describe('the types that publishers get', () => {
  it('are those of the protocol', () => {
    // Checked by the compiler: each way round for the state, every code and event by its name.
    const state: EmbedState = { started: true, place: null, stop: 3, stops: 14, playing: false };
    const published: BriefingState = state;
    const back: EmbedState = published;
    const codes: readonly BriefingErrorCode[] = errorCodes;
    const kinds: readonly (keyof BriefingEventMap)[] = happeningKinds;
    expect(back).toEqual(state);
    expect([codes.length, kinds.length]).toEqual([6, 5]);
  });
});
