import { questionIds, type QuestionId } from './anchors';
import { weight, type Candidate } from './candidate';

/** The heaviest chain in the order of the sheet (candidates come sorted by place). */
export function bestChain(candidates: readonly Candidate<QuestionId>[]): Candidate<QuestionId>[] {
  const heads = headsOf(candidates);
  const order = candidates.map(({ id }) => rank(id));
  const totals: number[] = [];
  const before: number[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    let total = 0;
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const other = candidates[earlier];
      if (other === undefined || other.to > candidate.from) continue;
      if ((order[earlier] ?? 0) >= (order[index] ?? 0)) continue;
      const reached = (totals[earlier] ?? 0) - leap(other, candidate, heads);
      if (reached <= total) continue;
      total = reached;
      previous = earlier;
    }
    totals[index] = total + Math.max(1, weight(candidate));
    before[index] = previous;
    if (last === -1 || (totals[index] ?? 0) > (totals[last] ?? 0)) last = index;
  });
  const chain: Candidate<QuestionId>[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) chain.unshift(candidate);
  }
  return chain;
}

/** What a step costs that goes over the head of a form, its title and its period: it leads into another notice. */
const leapCost = 80;
const headLength = 800;

function headsOf(candidates: readonly Candidate[]): Candidate[] {
  const periods = candidates.filter(({ id }) => id === 'periodEnded');
  return candidates.filter(
    (title) => title.id === 'formTitle' && periods.some(({ from }) => from >= title.to && from - title.to < headLength),
  );
}

function leap(from: Candidate, to: Candidate, heads: readonly Candidate[]): number {
  return heads.some((head) => head.from >= from.to && head.to <= to.from) ? leapCost : 0;
}

const ranks = new Map<QuestionId, number>(questionIds.map((id, index) => [id, index]));

function rank(id: QuestionId): number {
  return ranks.get(id) ?? 0;
}
