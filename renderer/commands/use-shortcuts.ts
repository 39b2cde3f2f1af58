import { useEffect } from 'react';
import { listen } from '../api/client';
import { useApp } from '../stores/app-store';
import { matchesKeys } from './command';
import { commands, runCommand } from './registry';

/** Keys and the platform's menus run the commands of the registry; undo is taken from the browser everywhere. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commands.find(({ keys }) => keys !== null && matchesKeys(keys, event));
      if (command === undefined || !command.enabled(useApp.getState())) return;
      if (isOwnText(event.target) && (command.id === 'undo' || command.id.startsWith('redo'))) return;
      event.preventDefault();
      void command.run();
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = listen('app:command', ({ id }) => runCommand(id));
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, []);
}

/** A text outside the form (a search, a passphrase) keeps the platform's own undo. */
function isOwnText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea') && target.closest('[data-field]') === null;
}
