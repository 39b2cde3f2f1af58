import { AppError } from '../../../shared/errors/app-error';
import type { VerificationReport } from '../../../shared/verification/report';

/** A file that was verified: the very bytes, and what was found. */
export interface VerifiedFile {
  readonly bytes: Uint8Array;
  readonly report: VerificationReport;
}

interface Kept extends VerifiedFile {
  readonly handle: string;
}

/** Of all windows together: four files of the largest size. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes behind each window's report, in memory alone: what is shown beside a verdict is what was verified, whatever
 * became of the file on disk meanwhile.
 */
export class VerifiedFiles {
  readonly #newHandle: () => string;
  readonly #limit: number;
  /** By window, the one that was verified first at the front. */
  readonly #kept = new Map<number, Kept>();

  constructor(newHandle: () => string, limit = mostBytes) {
    this.#newHandle = newHandle;
    this.#limit = limit;
  }

  /** Keeps a window's file in place of the one before; the longest kept of other windows give way to it. */
  keep(windowId: number, file: VerifiedFile): string {
    const handle = this.#newHandle();
    this.#kept.delete(windowId);
    this.#kept.set(windowId, { ...file, handle });
    for (const other of [...this.#kept.keys()]) {
      if (this.#size() <= this.#limit || other === windowId) break;
      this.#kept.delete(other);
    }
    return handle;
  }

  /** A window's own file. @throws AppError `invalid-input` where it is not kept any more */
  of(windowId: number, handle: string): VerifiedFile {
    const kept = this.#kept.get(windowId);
    if (kept?.handle === handle) return kept;
    throw new AppError('invalid-input', {
      message: 'Expected a file that was just verified, found that it is not kept any more.',
      action: 'Verify the file once more.',
    });
  }

  /** The same bytes were checked once more. */
  renew(windowId: number, handle: string, report: VerificationReport): void {
    const kept = this.#kept.get(windowId);
    if (kept?.handle === handle) this.#kept.set(windowId, { ...kept, report });
  }

  /** A window that was closed shows nothing any more. */
  forgetWindow(windowId: number): void {
    this.#kept.delete(windowId);
  }

  /** The desk is locked: nothing stays. */
  forgetAll(): void {
    this.#kept.clear();
  }

  #size(): number {
    return [...this.#kept.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }
}
