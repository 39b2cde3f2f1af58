import type { StateCreator } from 'zustand';
import type { Finding } from '../../shared/rules/finding';
import type { AppState } from './app-store';

export interface FindingsSlice {
  /** What the rules said last, and of which draft. */
  readonly judged: { readonly id: string | null; readonly findings: readonly Finding[] };
  /** The rules' thread: which start of it this is, and whether it failed at what it was asked last. */
  readonly rules: { readonly start: number; readonly hasFailed: boolean };
  readonly keepFindings: (id: string, findings: readonly Finding[]) => void;
  readonly failRules: () => void;
  readonly askRulesAgain: () => void;
}

const noFindings: readonly Finding[] = [];

/** The rules' last answer. What they say again stays the same object, so that only what changed is drawn anew. */
export const createFindingsSlice: StateCreator<AppState, [], [], FindingsSlice> = (set, get) => ({
  judged: { id: null, findings: noFindings },
  rules: { start: 0, hasFailed: false },

  keepFindings: (id, findings) => {
    const { judged, rules } = get();
    if (rules.hasFailed) set({ rules: { ...rules, hasFailed: false } });
    const known = new Map(judged.findings.map((finding) => [JSON.stringify(finding), finding]));
    const kept = findings.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
    const isSame = judged.id === id && isEqual(kept, judged.findings);
    if (!isSame) set({ judged: { id, findings: kept } });
  },

  // What they said before was said of other words: it must not stand for these.
  failRules: () =>
    set(({ rules }) => ({ judged: { id: null, findings: noFindings }, rules: { ...rules, hasFailed: true } })),

  askRulesAgain: () => set(({ rules }) => ({ rules: { start: rules.start + 1, hasFailed: false } })),
});

/** What the rules said of the draft on the desk; nothing while they think about it for the first time. */
export function findingsOfOpen(state: Pick<AppState, 'judged' | 'open'>): readonly Finding[] {
  return answerOfOpen(state) ?? noFindings;
}

/** The same, for whoever must not take silence for approval: null until the rules have spoken of the draft. */
export function answerOfOpen({ judged, open }: Pick<AppState, 'judged' | 'open'>): readonly Finding[] | null {
  return open !== null && judged.id === open.id ? judged.findings : null;
}

function isEqual(some: readonly Finding[], others: readonly Finding[]): boolean {
  return some.length === others.length && some.every((finding, index) => finding === others[index]);
}
