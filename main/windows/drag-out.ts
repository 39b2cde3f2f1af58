import { BrowserWindow, nativeImage } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../ipc/handlers';
import { copyToDrag } from './copy-to-drag';
import iconPath from './drag-icon.png?file';

/**
 * Files that are dragged out of a window. The platform takes a path, so the file stands in a folder of the program's own,
 * closed to others on the laptop, until the desk is locked or the program ends or starts: what is dropped is a copy.
 */
export interface DragOut {
  /** @throws AppError `file-not-writable` */
  offer(caller: Caller, file: { readonly name: string; readonly bytes: Uint8Array }): void;
  /** Removes what was offered. */
  forget(): void;
}

/** Offers files through a folder under the program's own. */
export function createDragOut(userData: string): DragOut {
  const folder = join(userData, 'drag-out');
  const forget = () => rmSync(folder, { recursive: true, force: true });
  forget();
  return {
    forget,
    offer: ({ windowId }, { name, bytes }) => {
      const file = copyToDrag(folder, { name, bytes });
      BrowserWindow.fromId(windowId)?.webContents.startDrag({ file, icon: nativeImage.createFromPath(iconPath) });
    },
  };
}
