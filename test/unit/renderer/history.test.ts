import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, emptyHistory, redo, undo, type History } from '../../../renderer/stores/history';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import type { FieldPath } from '../../../shared/draft/field-path';

interface Desk {
  draft: Draft;
  history: History;
}

const start = (): Desk => ({ draft: emptyDraft(), history: emptyHistory });
const type = (desk: Desk, path: FieldPath, value: unknown, at: number) =>
  change(desk, [{ path, value }], { label: path, key: path, at });

function all(desk: Desk, step: typeof undo): Desk {
  let current = desk;
  for (let next = step(current); next !== undefined; next = step(current)) current = next;
  return current;
}

describe('undo and redo', () => {
  test('a word typed without a pause is one step, a pause begins another', () => {
    let desk = start();
    for (const [index, text] of ['h', 'he', 'hel', 'hell', 'hello'].entries())
      desk = type(desk, 'narrative', text, index * 100);
    expect(desk.history.past).toHaveLength(1);
    desk = type(desk, 'narrative', 'hello world', 5000);
    expect(desk.history.past).toHaveLength(2);
    expect(undo(desk)?.draft.narrative).toBe('hello');
  });

  test('typing in another field is another step', () => {
    const desk = type(type(start(), 'registrant.city', 'Chelmsford', 0), 'registrant.zip', '01824', 10);
    expect(desk.history.past.map(({ path }) => path)).toEqual(['registrant.city', 'registrant.zip']);
  });

  test('what changes nothing is no step', () => {
    expect(type(start(), 'registrant.city', null, 0).history.past).toHaveLength(0);
  });

  test('a change after undo gives up the way forward', () => {
    const desk = type(type(start(), 'registrant.city', 'A', 0), 'registrant.zip', '1', 0);
    const back = undo(desk);
    if (back === undefined) throw new Error('there is a step');
    expect(redo(type(back, 'contact.name', 'C', 0))).toBeUndefined();
  });

  test('undoing all leads to the start, redoing all to the end, whatever was done', () => {
    const paths = ['registrant.name', 'narrative', 'amendment.number', 'relief.claimed', 'cover.report'] as const;
    const values = {
      'registrant.name': fc.option(fc.string()),
      narrative: fc.option(fc.string()),
      'amendment.number': fc.option(fc.integer({ min: 1, max: 9 })),
      'relief.claimed': fc.option(fc.boolean()),
      'cover.report': fc.constantFrom('10-K', '10-Q', null),
    };
    const move = fc
      .constantFrom(...paths)
      .chain((path) =>
        fc.record({ path: fc.constant(path), value: values[path] as fc.Arbitrary<unknown>, pause: fc.nat(2000) }),
      );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let desk = start();
        let at = 0;
        for (const { path, value, pause } of moves) desk = type(desk, path, value, (at += pause));
        const back = all(desk, undo);
        expect(back.draft).toEqual(emptyDraft());
        expect(all(back, redo).draft).toEqual(desk.draft);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
