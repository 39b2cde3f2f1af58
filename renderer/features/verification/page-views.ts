import { authenticationName, packetNames } from '../../../shared/signature/packet-layout';
import type { VerificationReport, VerifiedSignature } from '../../../shared/verification/report';
import { verificationPagesStrings as words } from '../../strings/verification-pages';

/** One state of one PDF that can be shown: as a signature of the report closed it, or (null) the whole file. */
export interface PagesView {
  readonly file: string;
  readonly signature: number | null;
  readonly label: string;
}

/** What stands over the pages, and how loud it is. */
export interface PagesBand {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly text: string;
}

const mostSigners = 9;
/** What leaves the signed bytes undoubted. */
const aboutWhoAndWhen: readonly string[] = [
  ...['E_CERT_UNPROVEN', 'E_CERT_CHAIN_OPEN', 'E_CERT_EXPIRED_NOW', 'E_CMS_SIGNING_TIME'],
  ...['E_TIME_MISSING', 'E_TIME_FUTURE', 'E_TST_UNTRUSTED'],
];
const givenUp: readonly string[] = ['E_TIMEOUT', 'E_LIMIT', 'E_ENCRYPTED'];

/** The signed PDFs of a report, the notice first; none where the check did not come to an end. */
export function signedFiles({ packet, reasons }: VerificationReport): readonly string[] {
  if (packet === null) return reasons.some(({ code }) => givenUp.includes(code)) ? [] : ['file'];
  const papers = Array.from({ length: mostSigners }, (_, index) => authenticationName(index + 1));
  return [packetNames.notice, ...papers].filter((paper) => packet.files.some(({ name }) => name === paper));
}

/** The states of one PDF, oldest first: as each person signed it, and as it is where more came after. */
export function viewsOf(report: VerificationReport, file: string): readonly PagesView[] {
  const signed = report.signatures
    .map((signature, index) => ({ signature, index }))
    .filter(({ signature }) => signature.file === file && signature.kind === 'signature' && isShowable(signature))
    .sort((one, other) => (one.signature.signedUpTo ?? 0) - (other.signature.signedUpTo ?? 0))
    .map(({ signature, index }) => ({
      view: { file, signature: index, label: words.asSigned(signature.identity.name) },
      isWhole: signature.coverage === 'entire-file',
    }));
  const views = signed.map(({ view }) => view);
  if (signed.at(-1)?.isWhole === true) return views;
  return [...views, { file, signature: null, label: words.whole }];
}

/** As signed first: by the last who signed before anything was changed that must not be. */
export function firstView(report: VerificationReport, views: readonly PagesView[]): PagesView | undefined {
  const signed = views.filter(({ signature }) => signature !== null);
  const before = signed.filter((view) => {
    const signature = signatureOf(report, view.signature);
    return signature !== null && wasChangedAfter(report, signature);
  });
  return before.at(-1) ?? signed.at(-1) ?? views[0];
}

/** What the verdict says of the pages in sight. */
export function bandOf(report: VerificationReport, view: PagesView): PagesBand {
  const signature = signatureOf(report, view.signature);
  const inFile = report.signatures.filter(({ file, kind }) => file === view.file && kind === 'signature');
  if (report.verdict === 'valid') {
    return {
      tone: 'good',
      text: signature === null ? words.validWhole : words.validSigned(namesUpTo(inFile, signature)),
    };
  }
  const tone = report.verdict === 'invalid' ? 'bad' : 'warn';
  if (inFile.length === 0) return { tone, text: words.nobody };
  if (tone === 'warn') {
    const codes = report.reasons.map(({ code }) => code);
    if (codes.every((code) => code === 'E_CERT_UNPROVEN')) return { tone, text: words.unprovenWho };
    return {
      tone,
      text: codes.every((code) => aboutWhoAndWhen.includes(code)) ? words.unprovenClaims : words.undecided,
    };
  }
  if (signature !== null) {
    const { name } = signature.identity;
    return { tone, text: wasChangedAfter(report, signature) ? words.beforeChange(name) : words.invalid };
  }
  if (inFile.some(({ intact }) => !intact)) {
    const isChanged = reasonsIn(report, view.file).some(({ code }) => code === 'E_CMS_DIGEST');
    return { tone, text: isChanged ? words.notIntact : words.unfitting };
  }
  const changed = inFile.findLast((each) => wasChangedAfter(report, each));
  if (changed === undefined) return { tone, text: words.invalid };
  return { tone, text: words.changed(changed.identity.name, changedSavings(report, view.file)) };
}

function signatureOf(report: VerificationReport, index: number | null): VerifiedSignature | null {
  return index === null ? null : (report.signatures[index] ?? null);
}

/** Who had signed by then: whoever signs after others signs what they signed. */
function namesUpTo(all: readonly VerifiedSignature[], { signedUpTo: end }: VerifiedSignature): readonly string[] {
  return all.filter(({ signedUpTo }) => (signedUpTo ?? Infinity) <= (end ?? 0)).map(({ identity }) => identity.name);
}

/** Bytes that are not what was signed are no state that anybody signed. */
function isShowable({ intact, signedUpTo }: VerifiedSignature): boolean {
  return intact && signedUpTo !== null;
}

/** Whether later savings, or loose bytes at the end, changed what must not be changed. */
function wasChangedAfter(report: VerificationReport, { changes, coverage, file }: VerifiedSignature): boolean {
  const isLoose = coverage !== 'entire-file' && reasonsIn(report, file).some(({ code }) => code === 'E_REV_UNSIGNED');
  return changes === 'forbidden' || isLoose;
}

/** The savings that the reasons name, in order. */
function changedSavings(report: VerificationReport, file: string): readonly number[] {
  const numbers = reasonsIn(report, file).flatMap(({ where }) =>
    [...where.matchAll(/\bsaving (\d+)\b/g)].map(([, digits]) => Number(digits)),
  );
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function reasonsIn({ reasons, packet }: VerificationReport, file: string): VerificationReport['reasons'] {
  return packet === null ? reasons : reasons.filter(({ where }) => where.startsWith(`${file}: `));
}
