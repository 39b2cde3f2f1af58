import { CheckFailure } from './findings';

/** What taking over one cross-reference entry costs, beside a byte that is parsed. */
export const entryWork = 64;

/** Inflating is that much cheaper than parsing, byte for byte. */
const inflatedPerWork = 4;

const leastWork = 32 * 1024 * 1024;
const workPerByte = 4;

/**
 * Counts what reading a file costs, in bytes parsed. Each limit on a single stream, saving or array can be kept by a file
 * that still has thousands of them, so the whole is bounded too: thirty times what a notice of 200 pages needs, more for a
 * file that is larger.
 */
export class WorkBudget {
  private left: number;

  constructor(fileBytes: number) {
    this.left = leastWork + workPerByte * fileBytes;
  }

  /** @throws CheckFailure `E_LIMIT` once the whole is spent */
  spend(work: number, where: string): void {
    this.left -= work;
    if (this.left >= 0) return;
    throw new CheckFailure('E_LIMIT', 'reading the file takes more work than any notice does', where);
  }

  /** As `spend`, for bytes that came out of a compressed stream. */
  spendInflated(bytes: number, where: string): void {
    this.spend(Math.ceil(bytes / inflatedPerWork), where);
  }
}
