import { useEffect } from 'react';
import { useApp, type AppState } from '../stores/app-store';
import { editorStrings } from '../strings/editor';
import { shellStrings } from '../strings/shell';

/** Names the window by its notice, so that several can be told apart; a locked desk names nobody. */
export function useWindowTitle(): void {
  const title = useApp(titleOf);
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = shellStrings.program;
    };
  }, [title]);
}

function titleOf({ screen, open }: AppState): string {
  const isAboutNotice = screen === 'editor' || screen === 'sign';
  const place = shellStrings.screens[screen];
  if (!isAboutNotice || open === null) return `${place} – ${shellStrings.program}`;
  const { registrant, cover } = open.draft;
  const name = registrant.name ?? editorStrings.untitled;
  return `${name}, ${editorStrings.form(cover.report)} – ${place} – ${shellStrings.program}`;
}
