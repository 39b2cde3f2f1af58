import { app, dialog } from 'electron';
import type { Logger } from '../logging/logger';

/** An error that nothing caught: into the log, one honest message, and out. What was typed is already on disk. */
export function handleCriticalErrors(log: Logger): void {
  const give = (event: string) => (error: unknown) => {
    log.error(event, error);
    dialog.showErrorBox(
      'Filing Desk has to close',
      'An unexpected error happened. What you typed is saved. Start the program again to go on.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', give('uncaught-exception'));
  process.on('unhandledRejection', give('unhandled-rejection'));
}
