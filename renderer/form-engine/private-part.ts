import type { PartId } from '../../shared/form/fields/field';

/** The interview: nothing of it is printed, which is said once and not at each question. */
export const privatePart: PartId = 'preflight';
