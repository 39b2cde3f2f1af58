import { screen, type BrowserWindow, type Rectangle } from 'electron';
import Store from 'electron-store';

interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

/** Where the last window stood; nothing of a draft is in here. */
export interface WindowStateStore {
  /** The last place, if a display is still there to show it. */
  last(): WindowState;
  /** Notes the window's place whenever it closes. */
  follow(window: BrowserWindow): void;
}

const nowhere: WindowState = { bounds: null, maximized: false };

/** Keeps the place in `window-state.json`; a file that is not understood is no reason not to start. */
export function createWindowStateStore(folder: string): WindowStateStore {
  const store = new Store<{ window: WindowState }>({
    name: 'window-state',
    cwd: folder,
    clearInvalidConfig: true,
    defaults: { window: nowhere },
  });
  return {
    last: () => {
      const { bounds, maximized } = store.get('window');
      return bounds !== null && isVisible(bounds) ? { bounds, maximized } : nowhere;
    },
    follow: (window) => {
      window.on('close', () => {
        try {
          store.set('window', { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
        } catch {
          // A full disk forgets where the window stood; it is no reason not to close.
        }
      });
    },
  };
}

/** A display that was unplugged must not keep a window out of sight: a good part of the title bar has to be on one. */
function isVisible({ x, y, width }: Rectangle): boolean {
  const margin = 80;
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = workArea.x + workArea.width;
    const bottom = workArea.y + workArea.height;
    return x + width - margin > workArea.x && x + margin < right && y >= workArea.y && y + margin < bottom;
  });
}
