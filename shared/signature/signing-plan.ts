import { z } from 'zod';
import { capacities, type Draft } from '../draft/draft';
import { currentLayout } from './layout';

/** One person who signs: as typed in the signature block. */
export const plannedSignerSchema = z.strictObject({
  name: z.string().min(1).max(150),
  title: z.string().max(300),
  capacity: z.enum(capacities),
});

export type PlannedSigner = z.infer<typeof plannedSignerSchema>;

/**
 * Who is to sign, in turn. It is fixed before the first signature and travels inside the PDF beside the draft, because
 * every signature field has to exist, placed and tagged, before the first of them is filled; with the draft it is all that
 * is needed to draw the unsigned PDF again, byte for byte.
 */
export const signingPlanSchema = z.strictObject({
  format: z.literal('filing-desk/signing-plan'),
  version: z.literal(1),
  /** In which layout the notice is drawn (see `layout.ts`): any number, because a newer program may have drawn it. */
  layout: z.number().int().min(1).max(9999),
  draftId: z.string().min(1).max(100),
  signers: z.array(plannedSignerSchema).min(1).max(9),
});

export type SigningPlan = z.infer<typeof signingPlanSchema>;

/** The names of the files inside the PDF. */
export const embeddedNames = { draft: 'draft.json', plan: 'signing-plan.json' } as const;

/** The field of the n-th signer, from 1. */
export function signatureFieldName(signer: number): string {
  return `Signature${signer}`;
}

/** The field of the document time-stamp. */
export const timestampFieldName = 'Timestamp1';

/** What a signature field is called aloud (`/TU`). */
export function signatureFieldLabel({ name, title }: Pick<PlannedSigner, 'name' | 'title'>): string {
  return `Digital signature of ${name}${title === '' ? '' : `, ${title}`}`;
}

/**
 * The plan of a draft: its own signer first, then the co-signers.
 * @returns null while the draft does not say who signs
 */
export function planOf(draft: Draft, draftId: string, coSigners: readonly PlannedSigner[] = []): SigningPlan | null {
  const { name, title, capacity } = draft.signature;
  if (name === null || capacity === null) return null;
  const signers = [{ name, title: title ?? '', capacity }, ...coSigners];
  return { format: 'filing-desk/signing-plan', version: 1, layout: currentLayout, draftId, signers };
}
