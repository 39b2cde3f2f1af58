import fc from 'fast-check';
import { checkDraft } from '../../shared/rules/check-draft';
import { rules } from '../../shared/rules/rule-list';
import { anyDraft } from '../fixtures/rules/any-draft';
import { baseContext } from '../fixtures/rules/base';

/** Checks random drafts: never a crash, every finding whole, the same again. `npm run fuzz:check -- 100000 [SEED]`. */
export function main(args: readonly string[]): void {
  const numRuns = Number(args[0] ?? 100_000);
  const seed = Number(args[1] ?? 1);
  fuzzCheck(numRuns, seed);
  console.log(`${numRuns} random drafts checked with seed ${seed}: no crash, every finding whole.`);
}

/** The property itself, for the script and, smaller, for the unit test. */
export function fuzzCheck(numRuns: number, seed: number): void {
  const ids = new Set(rules.map((rule) => rule.id));
  fc.assert(
    fc.property(anyDraft, fc.integer({ min: 0, max: 4_000_000_000 }), (draft, second) => {
      for (const finding of checkDraft(draft, { ...baseContext, now: second * 1000 })) {
        if (!ids.has(finding.rule)) throw new Error(`unknown rule ${finding.rule}`);
        if (finding.field.length * finding.message.length * finding.authority.length === 0)
          throw new Error('not whole');
      }
    }),
    { numRuns, seed },
  );
}
