import { readAuditLog } from '../../../shared/audit/audit-chain';
import { AppError } from '../../../shared/errors/app-error';
import type { HandOverIds } from '../../storage/hand-over-register';
import type { HandOverRepository } from '../../storage/hand-over-repository';
import type { KeptTrails } from '../audit/kept-trails';

/**
 * Which hand-overs passed through this laptop, as its notices tell: their journeys say what was sent, their audit logs what
 * was opened. A log that is broken tells nothing, and nothing is opened into it either.
 */
export function handOversTold(travels: HandOverRepository, trails: KeptTrails): HandOverIds {
  const draftIds = travels.draftIds();
  const made = draftIds.flatMap((draftId) => travels.read(draftId).sent.map(({ id }) => [id, draftId] as const));
  return { ids: draftIds.flatMap((draftId) => openedIn(draftId, trails)), made: Object.fromEntries(made) };
}

function openedIn(draftId: string, trails: KeptTrails): string[] {
  try {
    const entries = readAuditLog(trails.textOf(draftId));
    return entries.flatMap(({ type, data }) => (type === 'hand-over-received' ? [data.handOverId] : []));
  } catch (error) {
    if (error instanceof AppError && error.code === 'audit-broken') return [];
    throw error;
  }
}
