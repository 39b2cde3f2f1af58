import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Speller } from '../spelling/speller';

/** The menu of the right mouse button and the menu key: spelling first, then what the place allows. */
export function offerContextMenu(window: BrowserWindow, speller: Speller): void {
  window.webContents.on('context-menu', (_event, place) => {
    const items = [...spellingItems(window, place, speller), ...editItems(place)];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function spellingItems(
  window: BrowserWindow,
  place: ContextMenuParams,
  speller: Speller,
): MenuItemConstructorOptions[] {
  const word = place.misspelledWord;
  if (word === '' || !place.isEditable) return [];
  const suggestions = speller.suggest(word).map((suggestion) => ({
    label: suggestion,
    click: () => window.webContents.replaceMisspelling(suggestion),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No suggestion', enabled: false }]),
    { type: 'separator' },
    { label: `Accept “${word}” until the program is closed`, click: () => speller.accept(word) },
    { type: 'separator' },
  ];
}

function editItems({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
