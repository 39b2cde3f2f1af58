import type { EventName, EventPayload } from '../../shared/ipc/events';
import type { DeskClock } from '../app/desk-clock';
import type { VerifiedFiles } from '../services/verification/verified-files';
import type { Speller } from '../spelling/speller';
import type { DeskWindows } from '../windows/desk-windows';
import type { DragOut } from '../windows/drag-out';
import type { FileDialogs } from '../windows/file-dialogs';
import type { Logger } from '../logging/logger';
import type { Caller } from './handlers';

/** What main gives to the handlers; each takes the part it needs (`Pick<HandlerDependencies, 'clock'>`). */
export interface HandlerDependencies {
  /** The program's own version. */
  readonly version: string;
  readonly clock: DeskClock;
  readonly log: Logger;
  /** The folder of everything the program keeps, mode 0700. */
  readonly userData: string;
  readonly dialogs: FileDialogs;
  readonly windows: DeskWindows;
  readonly dragOut: DragOut;
  readonly speller: Speller;
  readonly verified: VerifiedFiles;
  /** Tells the calling window something. */
  readonly tell: <Name extends EventName>(caller: Caller, event: Name, payload: EventPayload<Name>) => void;
}
