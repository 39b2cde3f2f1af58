import { useEffect } from 'react';
import { isEditable } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';

/** Keeps what is known of the open draft's journeys and comments with it, also when another window changed them. */
export function useTravel(): void {
  const id = useApp((state) => state.open?.id);
  const state = useApp((app) => app.open?.state);
  useEffect(() => {
    useApp.setState({ travel: null, comments: [], commentField: null });
    if (id === undefined) return undefined;
    const load = () => {
      void useApp.getState().loadTravel(id);
      void useApp.getState().loadComments(id);
    };
    load();
    // What is on its way is changed by main alone: a window that comes to the front looks again.
    const look = () => {
      const { open, openDraft } = useApp.getState();
      if (open?.id === id && !isEditable(open.state)) void openDraft(id).then(load);
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [id, state]);
}
