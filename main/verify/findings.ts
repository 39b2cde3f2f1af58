import type { Verdict, VerificationReason } from '../../shared/verification/report';
import { DerError } from './der/der';
import { PdfStructureError } from './pdf/objects';
import { reasonTable, type ReasonCode, type StatementCode } from './reasons';

/** A check that failed, thrown where going on makes no sense. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly code: ReasonCode;
  readonly where: string | null;

  constructor(code: ReasonCode, message: string, where: string | null = null) {
    super(message);
    this.code = code;
    this.where = where;
  }
}

interface Store {
  readonly reasons: VerificationReason[];
  readonly statements: VerificationReason[];
  isInvalid: boolean;
}

/** What was found, in the order it was found; the same reason at the same place is said once. */
export class Findings {
  private readonly store: Store;
  private readonly prefix: string;

  constructor(prefix = '', store: Store = { reasons: [], statements: [], isInvalid: false }) {
    this.prefix = prefix;
    this.store = store;
  }

  get reasons(): readonly VerificationReason[] {
    return this.store.reasons;
  }

  get statements(): readonly VerificationReason[] {
    return this.store.statements;
  }

  /** The same findings, with every place named as inside one file of a packet. */
  inside(file: string): Findings {
    return new Findings(`${file}: `, this.store);
  }

  /** Records a reason against the file. `where` names the file, object, field or line. */
  fail(code: ReasonCode, message: string, where: string): void {
    if (reasonTable[code].effect === 'invalid') this.store.isInvalid = true;
    pushOnce(this.store.reasons, { code, message, where: this.prefix + where });
  }

  /** Records a reason that leaves room for an honest explanation: the file is not forged for it, and not valid either. */
  doubt(code: ReasonCode, message: string, where: string): void {
    pushOnce(this.store.reasons, { code, message, where: this.prefix + where });
  }

  /** Records something true that does not lower the verdict. */
  state(code: StatementCode, message: string, where: string): void {
    pushOnce(this.store.statements, { code, message, where: this.prefix + where });
  }

  /** Runs a check; whatever it throws becomes a reason. Answers what the check answered, or null after a throw. */
  guard<Value>(where: string, fallback: ReasonCode, check: () => Value): Value | null {
    try {
      return check();
    } catch (error) {
      this.caught(error, where, fallback);
      return null;
    }
  }

  /** Turns what a check threw into a reason: nothing unexpected ever passes for valid. */
  caught(error: unknown, where: string, fallback: ReasonCode): void {
    if (error instanceof CheckFailure) this.fail(error.code, sentence(error.message), error.where ?? where);
    else if (error instanceof PdfStructureError)
      this.fail('E_STRUCT', sentence(error.message), `${where}, ${error.where}`);
    else if (error instanceof DerError) this.fail(fallback, sentence(error.message), where);
    else this.fail('E_INTERNAL', `unexpected: ${error instanceof Error ? error.name : 'error'}`, where);
  }

  /** `valid` only where nothing was found against the file. */
  get verdict(): Verdict {
    if (this.reasons.length === 0) return 'valid';
    return this.store.isInvalid ? 'invalid' : 'indeterminate';
  }
}

/** What was thrown in the middle of a check, as a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}

function pushOnce(list: VerificationReason[], reason: VerificationReason): void {
  const known = list.some(({ code, message, where }) => {
    return code === reason.code && message === reason.message && where === reason.where;
  });
  if (!known && list.length < 100) list.push(reason);
}
