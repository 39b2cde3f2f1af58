import { AppError } from '../../../shared/errors/app-error';
import type { DraftState } from '../../../shared/ipc/contracts/drafts';

/** A notice that is signed, or that another laptop has, takes no changes here. */
export function notEditable(state: DraftState): AppError {
  if (state !== 'signed') {
    return new AppError('hand-over-elsewhere', {
      message: 'Expected a notice to edit, found one that is on its way between two laptops.',
      action: 'Wait for the answer, or take the hand-over back.',
      details: { state },
    });
  }
  return new AppError('draft-signed', {
    message: 'Expected an open draft, found one that is signed and sealed.',
    action: 'Amend the notice, or void the signature to edit it.',
  });
}

/** Another window saved in between. */
export function stale(expected: number, found: number): AppError {
  return new AppError('draft-stale-revision', {
    message: `Expected revision ${expected} of the draft, found ${found}: another window saved it in between.`,
    action: 'Open the newer revision, or keep your text as a copy.',
    details: { expected, found },
  });
}
