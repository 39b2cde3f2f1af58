import type { CommentsService } from '../../services/drafts/comments-service';
import type { DomainHandlers } from '../handlers';

/** The doors to the remarks on a notice. */
export function createCommentsHandlers(comments: CommentsService): DomainHandlers<'comments'> {
  return {
    'comments:list': ({ draftId }) => comments.list(draftId),
    'comments:add': ({ draftId, field, text }) => comments.add(draftId, { field, text }),
    'comments:resolve': ({ draftId, id, resolved }) => comments.resolve(draftId, id, resolved),
    'comments:remove': ({ draftId, id }) => comments.remove(draftId, id),
    'comments:person': () => ({ name: comments.person() }),
    'comments:introduce': ({ name }) => {
      comments.introduce(name);
      return { name };
    },
  };
}
