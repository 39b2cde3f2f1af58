import { isQuestion, type AnchorId, type QuestionId } from './anchors';

/** A place that may be an anchor. Offsets are those of the squeezed text, `to` exclusive. */
export interface Candidate<Id extends AnchorId = AnchorId> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
  readonly errors: number;
  /** Letters of the wording that the place explains. */
  readonly letters: number;
  /** Letters that were compared: both ends of a long wording. */
  readonly compared: number;
  /** Whether the wording's last letters were found too. */
  readonly closes: boolean;
  /** Whether the wording's opening was found; a closing alone may be a filer's own words. */
  readonly opens: boolean;
}

/** How much a place explains: letters of its wording, less twice its errors. */
export function weight(candidate: Candidate): number {
  return candidate.letters - 2 * candidate.errors;
}

/** Whether both ends of the wording were found. */
export function isWhole({ opens, closes }: Candidate): boolean {
  return opens && closes;
}

/** The candidates that an answer follows, by place. */
export function questionsAmong(candidates: readonly Candidate[]): Candidate<QuestionId>[] {
  return candidates.filter(asksSomething).sort((one, other) => one.from - other.from);
}

function asksSomething(candidate: Candidate): candidate is Candidate<QuestionId> {
  return isQuestion(candidate.id);
}
