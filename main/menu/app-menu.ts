import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DeskWindows } from '../windows/desk-windows';
import { deliver } from '../windows/deliver';

/** A menu item that runs a command of the window's own registry. Its keys are shown here and caught there. */
type CommandItem = (id: string, label: string, accelerator?: string) => MenuItemConstructorOptions;

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The platform's menus: roles where the platform has them, commands of the window for the rest. */
export function installAppMenu(windows: DeskWindows, isPackaged: boolean): void {
  const command: CommandItem = (id, label, accelerator) => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => deliver(windows.focus(), 'app:command', { id }),
  });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { label: '&File', submenu: fileItems(command, windows) },
      { label: '&Edit', submenu: editItems(command) },
      { label: '&View', submenu: viewItems(command, isPackaged) },
      { label: '&Notice', submenu: noticeItems(command) },
      { role: 'windowMenu' },
      { role: 'help', submenu: helpItems(command) },
    ]),
  );
}

function fileItems(command: CommandItem, windows: DeskWindows): MenuItemConstructorOptions[] {
  return [
    command('new', 'New notice', 'CmdOrCtrl+N'),
    newWindow(windows),
    command('open-in-window', 'Open this notice in a new window'),
    command('import', 'Import a filing…', 'CmdOrCtrl+O'),
    command('open-hand-over', 'Open a hand-over…'),
    separator,
    command('save', 'Save now', 'CmdOrCtrl+S'),
    command('export', 'Export…', 'CmdOrCtrl+E'),
    command('print', 'Print…', 'CmdOrCtrl+P'),
    separator,
    command('lock', 'Lock the desk', 'CmdOrCtrl+L'),
    command('settings', 'Settings', 'CmdOrCtrl+,'),
    separator,
    { role: process.platform === 'darwin' ? 'close' : 'quit' },
  ];
}

/** Its keys are the window's where there is one; with none open (macOS) the menu's. */
function newWindow(windows: DeskWindows): MenuItemConstructorOptions {
  const registerAccelerator = process.platform === 'darwin';
  const accelerator = 'CmdOrCtrl+Shift+N';
  return { label: 'New window', accelerator, registerAccelerator, click: () => void windows.open(null) };
}

function editItems(command: CommandItem): MenuItemConstructorOptions[] {
  return [
    command('undo', 'Undo', 'CmdOrCtrl+Z'),
    command('redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
    separator,
    command('find', 'Find and replace…', 'CmdOrCtrl+F'),
    command('find-next', 'Next match', 'F3'),
    command('next-finding', 'Next finding', 'F8'),
    command('previous-finding', 'Previous finding', 'Shift+F8'),
  ];
}

function viewItems(command: CommandItem, isPackaged: boolean): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = isPackaged ? [] : [separator, { role: 'toggleDevTools' }];
  return [
    command('palette', 'Command palette', 'CmdOrCtrl+K'),
    separator,
    command('library', 'Library', 'CmdOrCtrl+1'),
    command('editor', 'Editor', 'CmdOrCtrl+2'),
    command('verify', 'Verify', 'CmdOrCtrl+4'),
    command('calendar', 'Calendar', 'CmdOrCtrl+5'),
    command('retention', 'Retention', 'CmdOrCtrl+6'),
    separator,
    command('larger', 'Larger text', 'CmdOrCtrl+='),
    command('smaller', 'Smaller text', 'CmdOrCtrl+-'),
    { role: 'togglefullscreen' },
    ...developer,
  ];
}

function noticeItems(command: CommandItem): MenuItemConstructorOptions[] {
  return [
    command('send', 'Send for signature…'),
    command('sign', 'Review and sign…', 'CmdOrCtrl+Enter'),
    command('pane-findings', 'Findings'),
    command('pane-preview', 'Preview'),
    command('pane-compare', 'Compare with an earlier notice'),
    command('pane-history', 'History'),
    separator,
    command('identities', 'Signing identities'),
  ];
}

function helpItems(command: CommandItem): MenuItemConstructorOptions[] {
  return [
    command('help', 'Filing Desk help'),
    command('field-help', 'Help for this field', 'F1'),
    command('shortcuts', 'Keyboard shortcuts', 'CmdOrCtrl+/'),
  ];
}
