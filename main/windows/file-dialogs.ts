import { BrowserWindow, dialog } from 'electron';
import type { Caller } from '../ipc/handlers';

/** A kind of file in a dialog's list, such as `{ name: 'PDF', extensions: ['pdf'] }`. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Choosing files is main's alone: a renderer never names a path. */
export interface FileDialogs {
  /** The absolute paths chosen; empty when the user cancelled. */
  open(caller: Caller, options: { title: string; kinds: readonly FileKind[]; several?: boolean }): Promise<string[]>;
  /** The absolute path to write to; null when the user cancelled. The dialog itself asks before overwriting. */
  save(caller: Caller, options: { title: string; kinds: readonly FileKind[]; name: string }): Promise<string | null>;
}

/** The platform's own dialogs, attached to the calling window. */
export const nativeFileDialogs: FileDialogs = {
  async open(caller, { title, kinds, several }) {
    const properties: Array<'openFile' | 'multiSelections'> = several ? ['openFile', 'multiSelections'] : ['openFile'];
    const options = { title, filters: filtersOf(kinds), properties };
    const window = BrowserWindow.fromId(caller.windowId);
    const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
    return answer.canceled ? [] : answer.filePaths;
  },
  async save(caller, { title, kinds, name }) {
    const options = { title, filters: filtersOf(kinds), defaultPath: name };
    const window = BrowserWindow.fromId(caller.windowId);
    const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
    return answer.canceled ? null : answer.filePath;
  },
};

function filtersOf(kinds: readonly FileKind[]) {
  return kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}
