import { z } from 'zod';
import { commentSchema } from '../../comments/comment';
import { draftIdSchema, nothingSchema } from '../schemas';

const comments = z.array(commentSchema);
const one = z.strictObject({ draftId: draftIdSchema, id: z.uuid() });
const person = z.strictObject({ name: z.string().max(150).nullable() });

/** Remarks on the fields of a notice. Each change answers the whole list, oldest first. */
export const commentsContract = {
  'comments:list': { input: z.strictObject({ draftId: draftIdSchema }), output: comments },
  'comments:add': {
    input: z.strictObject({
      draftId: draftIdSchema,
      field: commentSchema.shape.field,
      text: commentSchema.shape.text,
    }),
    output: comments,
  },
  'comments:resolve': { input: z.strictObject({ ...one.shape, resolved: z.boolean() }), output: comments },
  /** Takes a comment back that was just made here. */
  'comments:remove': { input: one, output: comments },
  /** How the person at this laptop is named in comments and hand-overs; null until somebody said so. */
  'comments:person': { input: nothingSchema, output: person },
  'comments:introduce': { input: z.strictObject({ name: z.string().trim().min(1).max(150) }), output: person },
} as const;
