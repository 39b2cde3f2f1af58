import type { StateCreator } from 'zustand';
import type { Comment } from '../../shared/comments/comment';
import { call } from '../api/client';
import type { AppState } from './app-store';

export interface CommentsSlice {
  /** Of the open draft, oldest first. */
  readonly comments: readonly Comment[];
  /** The field that is being commented on; null while nobody writes. */
  readonly commentField: string | null;
  /** How the person here is named; null until somebody said so. */
  readonly person: string | null;
  readonly loadComments: (draftId: string) => Promise<void>;
  readonly commentOn: (field: string | null) => void;
  readonly introduce: (name: string) => Promise<void>;
  readonly addComment: (field: string, text: string) => Promise<Comment | undefined>;
  readonly resolveComment: (id: string, resolved: boolean) => Promise<void>;
  readonly removeComment: (id: string) => Promise<void>;
}

/** Remarks on the open draft: a copy of what main keeps. */
export const createCommentsSlice: StateCreator<AppState, [], [], CommentsSlice> = (set, get) => {
  const show = (draftId: string, comments: readonly Comment[]) => {
    if (get().open?.id === draftId) set({ comments });
  };
  const draftId = () => get().open?.id ?? '';
  return {
    comments: [],
    commentField: null,
    person: null,

    loadComments: async (id) => {
      const [comments, { name }] = await Promise.all([
        call('comments:list', { draftId: id }),
        call('comments:person', {}),
      ]);
      set({ person: name });
      show(id, comments);
    },

    commentOn: (commentField) => {
      set({ commentField });
      if (commentField !== null) set({ sidePane: 'comments', isSidePaneOpen: true });
    },

    introduce: async (name) => {
      await call('comments:introduce', { name });
      set({ person: name });
    },

    addComment: async (field, text) => {
      const id = draftId();
      const known = new Set(get().comments.map((comment) => comment.id));
      const comments = await call('comments:add', { draftId: id, field, text });
      show(id, comments);
      set({ commentField: null });
      return comments.find((comment) => !known.has(comment.id));
    },

    resolveComment: async (id, resolved) => {
      show(draftId(), await call('comments:resolve', { draftId: draftId(), id, resolved }));
    },

    removeComment: async (id) => {
      show(draftId(), await call('comments:remove', { draftId: draftId(), id }));
    },
  };
};
