import { draftFacts, type FactsPorts } from '../../services/checks/draft-facts';
import type { DomainHandlers } from '../handlers';

/** The door to what the rules in a window cannot see for themselves. */
export function createRulesHandlers(ports: FactsPorts): DomainHandlers<'rules'> {
  return { 'rules:facts': ({ draftId }) => draftFacts(draftId, ports) };
}
