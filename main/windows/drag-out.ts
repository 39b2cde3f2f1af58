import { BrowserWindow, nativeImage } from 'electron';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../ipc/handlers';
import iconPath from './drag-icon.png?file';

/**
 * Files that are dragged out of a window. The platform takes a path, so the file stands in a folder of the program's own,
 * closed to others on the laptop, until the desk is locked or the program ends or starts: what is dropped is a copy.
 */
export interface DragOut {
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
      const file = join(folder, name);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { mode: 0o600 });
      BrowserWindow.fromId(windowId)?.webContents.startDrag({ file, icon: nativeImage.createFromPath(iconPath) });
    },
  };
}
