import { compareLogs } from '../../../shared/audit/compare-logs';
import { AppError } from '../../../shared/errors/app-error';
import type { Fork } from '../../../shared/ipc/contracts/hand-over';
import type { KeptTrails } from '../audit/kept-trails';
import type { AuditedDrafts } from '../drafts/audited-drafts';
import { describeFork } from './describe-fork';
import type { Checked } from './put-away';

/** What a fork of two laptops' logs is told to. */
export interface ForkPorts {
  readonly drafts: Pick<AuditedDrafts, 'tellPending'>;
  readonly trails: KeptTrails;
  /** Asks no more for heads of a branch that was set aside. */
  readonly releaseHeads: (logId: string) => void;
}

/** Checked hand-overs whose logs have forked from ours, until the person decides. Nothing is merged. */
export class UndecidedForks {
  readonly #ports: ForkPorts;
  readonly #waiting = new Map<string, Checked>();

  constructor(ports: ForkPorts) {
    this.#ports = ports;
  }

  /**
   * Keeps a hand-over until the person decides; the log tells of its fork once.
   * @param common how many events both logs begin with
   */
  found(checked: Checked, common: number): Fork {
    const { handOver } = checked;
    const fork = describeFork(handOver, this.#ports.trails.textOf(handOver.draftId), common);
    const isNew = !this.#waiting.has(handOver.id);
    this.#waiting.set(handOver.id, checked);
    if (isNew) {
      const heads = { ownHead: fork.here.head, otherHead: fork.there.head };
      const data = { handOverId: handOver.id, commonEvents: common, ...heads };
      this.#ports.trails.trail(handOver.draftId).record({ type: 'fork-found', data });
    }
    return fork;
  }

  /**
   * Goes on with the other laptop's branch: this laptop's log is kept aside whole, and the new one says so.
   * @returns the hand-over, to be put away
   * @throws AppError `hand-over-damaged` where no such fork waits for a decision
   */
  settle(handOverId: string): Checked {
    const checked = this.#waiting.get(handOverId);
    if (checked === undefined) {
      throw new AppError('hand-over-damaged', {
        message: 'Expected a hand-over that waits for a decision, found none.',
        action: 'Open the file again.',
      });
    }
    const { draftId, auditLog } = checked.handOver;
    const { drafts, trails } = this.#ports;
    drafts.tellPending(draftId);
    const ours = trails.trail(draftId);
    const { head: setAsideHead, count } = ours.head();
    const relation = compareLogs(ours.text(), auditLog);
    const commonEvents = relation.kind === 'forked' ? relation.common : 0;
    this.#ports.releaseHeads(draftId);
    trails.replaceWith(draftId, auditLog.match(/[^\n]*\n/g) ?? []);
    const data = { handOverId, commonEvents, setAsideHead, setAsideEvents: count - commonEvents };
    trails.trail(draftId).record({ type: 'fork-settled', data });
    this.#waiting.delete(handOverId);
    return checked;
  }

  /** Forgets what waits for a decision, for the moment the vault is locked. */
  forget(): void {
    this.#waiting.clear();
  }
}
