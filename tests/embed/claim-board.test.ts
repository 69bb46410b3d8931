import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimBoard, type ClaimChannel } from '#lib/embed/claim-board.ts';
import { mapHolders, mostMaps } from '#lib/embed/map-claims.ts';

/** A channel between boards that delivers at once, in order. */
function newChannels(): () => ClaimChannel {
  const all: ((message: unknown) => void)[][] = [];
  return () => {
    const own: ((message: unknown) => void)[] = [];
    all.push(own);
    return {
      send: (message) =>
        all.filter((each) => each !== own).forEach((each) => each.forEach((act) => act(message))),
      onMessage: (act) => void own.push(act)
    };
  };
}

describe('the embeds of a page', () => {
  it('give their maps to those that came first, and to those whose reader asked', () => {
    const claims = Array.from({ length: 20 }, (_, index) => ({
      id: `e${index}`,
      atMs: index,
      isAsked: index === 19
    }));
    expect([...mapHolders(claims)].sort()).toEqual(['e0', 'e1', 'e19', 'e2', 'e3', 'e4', 'e5', 'e6']);
  });

  it('agree on who has a map, whatever they hear first, and never on more than the browser can hold', () => {
    const claim = fc.record({ id: fc.uuid(), atMs: fc.nat(50), isAsked: fc.boolean() });
    fc.assert(
      fc.property(
        fc.uniqueArray(claim, { selector: ({ id }) => id, maxLength: 30 }),
        fc.nat(),
        (claims, by) => {
          const turned = claims
            .map((_, index) => claims[(index + by) % claims.length])
            .filter((each) => !!each);
          expect(mapHolders(turned)).toEqual(mapHolders(claims));
          expect(mapHolders(claims).size).toBe(Math.min(mostMaps, claims.length));
        }
      )
    );
  });

  it('hear of each other, of a newcomer too, and of room only when one that had a map leaves', () => {
    const channel = newChannels();
    const heard: string[] = [];
    const boards = Array.from(
      { length: mostMaps + 2 },
      (_, index) => new ClaimBoard(`b${index}`, channel(), (what) => heard.push(`${index} ${what}`))
    );
    boards.forEach((board, index) => board.claim(index, false));
    const late = new ClaimBoard('late', channel(), () => {});
    late.claim(99, false);
    expect([...boards, late].filter(({ holds }) => holds)).toEqual(boards.slice(0, mostMaps));

    heard.length = 0;
    boards[mostMaps]?.leave();
    expect(heard).toEqual([]);
    boards[0]?.leave();
    expect(heard).toContain(`${mostMaps + 1} let-go`);
    expect(boards[mostMaps + 1]?.holds).toBe(true);
    expect(boards[0]?.holds).toBe(false);
  });

  it('are alone without a channel', () => {
    const board = new ClaimBoard('only', null, () => {});
    expect(board.holds).toBe(false);
    board.claim(0, false);
    expect(board.holds).toBe(true);
    board.leave();
    expect(board.holds).toBe(false);
  });

  it('pass over what is no message of theirs', () => {
    let send: (message: unknown) => void = () => {};
    const channel: ClaimChannel = { send: () => {}, onMessage: (act) => (send = act) };
    const board = new ClaimBoard('own', channel, () => {});
    board.claim(5, false);
    const wrong = [
      null,
      1,
      {},
      { kind: 'leave', id: 'own' },
      { kind: 'claim', id: 'x', atMs: '0', isAsked: true }
    ];
    for (const message of wrong) send(message);
    for (let index = 0; index < 5000; index += 1)
      send({ kind: 'claim', id: `f${index}`, atMs: 9, isAsked: false });
    expect(board.holds).toBe(true);
  });
});
