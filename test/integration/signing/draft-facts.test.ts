import { expect, test } from 'vitest';
import { businessCalendar } from '../../../shared/deadlines/calendar';
import { setField } from '../../../shared/draft/field-path';
import { checkDraft } from '../../../shared/rules/check-draft';
import { filedContext } from '../../../shared/rules/filed-facts';
import type { Draft } from '../../../shared/draft/draft';
import type { DraftFacts } from '../../../shared/ipc/contracts/rules';
import { draftFacts } from '../../../main/services/checks/draft-facts';
import { IdentitiesService } from '../../../main/services/signing/identities-service';
import { renderFilingSet, renderSealable } from '../../../main/services/faces/notice-faces';
import { importFiling } from '../../../main/import/import-filing';
import { PacketShelf } from '../../../main/services/packets/packet-shelf';
import { findingsOf } from '../../../main/services/signing/sign-draft';
import { renderTextFace } from '../../../main/services/faces/render-face';
import { SigningService } from '../../../main/services/signing/signing-service';
import { IdentityRepository } from '../../../main/storage/identity-repository';
import { PacketRepository } from '../../../main/storage/packet-repository';
import { cheapCost, openDrafts, repeatableRandom, trailsIn } from '../../helpers/drafts-fixture';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const passphrase = 'four unrelated words';

test('what this laptop knows reaches the rules: the packet, the earlier notice, the report that was filed', async () => {
  const { drafts, facts, sign, clock } = await laptop();
  const { id } = drafts.create(sonusDraft, '2003');
  expect(facts(id)).toEqual({ history: [], signing: null, isVoided: false, filed: null });

  const signing = await sign(id);
  const known = facts(id);
  expect(known.signing?.attestation).toEqual({ signer: 'Stephen J. Nill', signedOn: '2004-03-15' });
  expect(known.signing?.retention).toEqual({ authenticationUntil: '2009-03-15', attestationUntil: '2011-03-15' });
  expect(rulesAbout(drafts.open(id).draft, known, clock.now())).toEqual([]);

  const next = drafts.create(setField(setField(sonusDraft, 'cover.report', '10-Q'), 'cover.items', null), '2003');
  const later = setField(next.draft, 'cover.periodEnded', '2004-03-31');
  expect(facts(next.id).history).toEqual([
    { report: '10-K', periodEnded: '2003-12-31', reportFiled: false, amendmentNumber: 0 },
  ]);
  expect(rulesAbout(later, facts(next.id), clock.now())).toContain('warn prior-reports-history');
  drafts.recordReport(id, '2004-03-30');
  expect(rulesAbout(later, facts(next.id), clock.now())).not.toContain('warn prior-reports-history');

  signing.void(id);
  expect(facts(id).isVoided).toBe(true);
  expect(rulesAbout(sonusDraft, facts(id), clock.now())).toContain('warn edited-after-signing');
});

test('what an imported filing said is kept with its draft, and read again after a restart', async () => {
  const folder = temporaryFolder();
  const { drafts } = await openDrafts(folder);
  const { draft, filed, warnings } = await importFiling(submissionOf('NT 10-Q'), 'submission.txt');
  const origin = { kind: 'import', fileName: 'submission.txt', sha256: 'a'.repeat(64), warnings: 1, filed } as const;
  const { id } = drafts.create(draft, draft.edition, origin);
  expect((await openDrafts(folder)).drafts.filed(id)).toEqual(filed);
  expect(warnings).toContain('The cover checks Form 10-K, the EDGAR header says NT 10-Q: one of them is wrong.');
  const { header } = filedContext(draft, filed);
  expect(header).toMatchObject({ submissionType: 'NT 10-Q', fiscalYearEnd: '1231' });
});

test('a packet whose notice is not the one its log tells of is found by the rules', async () => {
  const { drafts, facts, sign, clock } = await laptop();
  const { id } = drafts.create(sonusDraft, '2003');
  await sign(id);
  const known = facts(id);
  if (known.signing === null) throw new Error('nothing is signed');
  const changed = { ...known, signing: { ...known.signing, releasedSha256: 'a'.repeat(64) } };
  expect(rulesAbout(sonusDraft, changed, clock.now())).toContain('block authentication-document');
  const edited = { ...known, signing: { ...known.signing, contentSha256: 'b'.repeat(64) } };
  expect(rulesAbout(sonusDraft, edited, clock.now())).toContain('block edited-after-signing');
});

/** The seed notice as a whole EDGAR submission of a type. */
function submissionOf(type: string): Uint8Array {
  const head = ['CONFORMED SUBMISSION TYPE:', 'CONFORMED PERIOD OF REPORT:', 'FISCAL YEAR END:'];
  const values = [type, '20031231', '1231'];
  const header = head.map((label, at) => `${label}\t${values[at] ?? ''}`).join('\n');
  const document = renderTextFace(sonusDraft, 'txt').bytes;
  const text = `<SEC-HEADER>\n${header}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${new TextDecoder().decode(document)}\n</TEXT>\n</DOCUMENT>\n`;
  return new TextEncoder().encode(text);
}

const signatureRules = [
  'prior-reports-history',
  'authentication-document',
  'attestation-on-file',
  'electronic-evidence',
  'retention-dates',
  'edited-after-signing',
];

function rulesAbout(draft: Draft, { history, signing, isVoided }: DraftFacts, now: number): string[] {
  const context = { now, calendar: businessCalendar(), history, isVoided, ...(signing === null ? {} : { signing }) };
  return checkDraft(draft, context)
    .filter(({ rule }) => signatureRules.includes(rule))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

/** A laptop with an open vault and the seed's signer, whose attestation is on file. */
async function laptop() {
  const { drafts, library, clock, storage } = await openDrafts(temporaryFolder());
  clock.time = Date.parse('2004-03-15T15:00:00-05:00');
  const random = repeatableRandom('facts');
  const trails = trailsIn(storage);
  const trail = (logId: string) => trails.trail(logId);
  const repository = new IdentityRepository(storage);
  const identities = new IdentitiesService({ repository, clock, random, cost: cheapCost, trail: () => trail('id') });
  const packets = new PacketRepository(storage);
  const render = renderSealable;
  const check = (draft: Draft, now: number) => findingsOf(draft, now);
  const filing = renderFilingSet;
  const shelf = new PacketShelf(packets, drafts);
  const ports = { drafts, identities, shelf, clock, trail, render, check, filing, rememberHead: () => {} };
  const signing = new SigningService(ports);
  const { fingerprint } = await identities.create({ name: 'Stephen J. Nill', title: 'CFO' }, passphrase);
  const scan = { fileName: 'scan.png', bytes: Buffer.from('ink on paper') };
  identities.fileAttestation(fingerprint, null, scan);
  clock.time += 3_600_000;
  const sign = async (draftId: string) => {
    const { contentHash } = await signing.freeze(draftId);
    const typedName = 'Stephen J. Nill';
    await signing.seal({ draftId, contentHash, fingerprint, typedName, passphrase, overrides: [] });
    return signing;
  };
  return { drafts, clock, sign, facts: (draftId: string) => draftFacts(draftId, { drafts, library, packets }) };
}
