import { verifyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import { parseCheckpoint } from '../../../shared/audit/checkpoint';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { packetNames } from '../../../shared/signature/packet-layout';
import { embeddedNames, signingPlanSchema, type SigningPlan } from '../../../shared/signature/signing-plan';
import type { PacketFile } from '../../packet/packet-file';
import { readPacket, type ReadPacket } from '../../packet/read-packet';
import { readEmbeddedDraft, readEmbeddedFile } from '../../pdf/embedded-draft';
import { openPdf } from '../../signing/opened-pdf';
import { signatureFields } from '../../signing/signature-field';
import { sha256Hex } from '../audit/audit-trail';

/** A packet taken apart, to be continued by the next signer or a time-stamp. */
export interface OpenedPacket {
  readonly draft: Draft;
  readonly plan: SigningPlan;
  readonly pdf: Uint8Array;
  /** How many signers have signed. */
  readonly signatures: number;
  readonly filing: readonly PacketFile[];
  /** Authentication documents and attestations of the earlier signers. */
  readonly papers: readonly PacketFile[];
  /** PEM. */
  readonly certificates: string;
  readonly log: { readonly text: string; readonly chain: ChainHead };
}

/**
 * Opens a packet to continue it. Its files must be whole and its audit log unbroken up to its checkpoint; whether its
 * signatures hold is the verifier's question, asked by whoever receives it.
 * @throws AppError `packet-invalid` or `audit-broken`
 */
export async function openPacket(zip: Uint8Array): Promise<OpenedPacket> {
  const packet = readPacket(zip);
  const pdf = fileOf(packet, packetNames.notice);
  const plan = await planIn(pdf);
  const fields = signatureFields(await openPdf(pdf));
  const inFolder = (prefix: string) =>
    [...packet.files].filter(([name]) => name.startsWith(prefix)).map(([name, bytes]) => ({ name, bytes }));
  return {
    draft: await readEmbeddedDraft(pdf),
    plan,
    pdf,
    signatures: fields.filter(({ name, isFilled }) => isFilled && name.startsWith('Signature')).length,
    // As the authentication documents name them: what is drawn, then what is attached.
    filing: exhibitsLast(inFolder('filing/')),
    papers: inFolder('retained/').filter(({ name }) => name !== packetNames.notice),
    certificates: textOf(packet, packetNames.certificate),
    log: logOf(packet, plan.draftId),
  };
}

/** The plan inside a notice that was drawn to be signed. @throws AppError `packet-invalid` */
export async function planIn(pdf: Uint8Array): Promise<SigningPlan> {
  const text = Buffer.from(await readEmbeddedFile(pdf, embeddedNames.plan)).toString('utf8');
  const parsed = signingPlanSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new AppError('packet-invalid', {
    message: 'Expected a signing plan inside the notice, found none that can be read.',
    action: 'Ask for the packet again from where it came from.',
  });
}

function logOf(packet: ReadPacket, logId: string): OpenedPacket['log'] {
  const text = textOf(packet, packetNames.auditLog);
  const checkpoint = parseCheckpoint(textOf(packet, packetNames.checkpoint))?.checkpoint;
  const verdict = verifyChain(text, sha256Hex, { logId, heads: checkpoint === undefined ? [] : [checkpoint] });
  if (verdict.status === 'intact' && checkpoint?.count === verdict.count) {
    return { text, chain: { count: verdict.count, head: verdict.head } };
  }
  const [line, reason] = verdict.status === 'broken' ? [verdict.line, verdict.reason] : [0, 'no checkpoint of its end'];
  throw new AppError('audit-broken', {
    message: `Expected an unbroken audit log up to its checkpoint, found it broken in line ${line} (${reason}).`,
    action: 'Ask for the packet again from where it came from.',
    details: { line, reason },
  });
}

function fileOf(packet: ReadPacket, name: string): Uint8Array {
  const bytes = packet.files.get(name);
  if (bytes !== undefined) return bytes;
  throw new AppError('packet-invalid', {
    message: `Expected the file ${name} in the packet, found none.`,
    action: 'Ask for the packet again from where it came from.',
  });
}

function textOf(packet: ReadPacket, name: string): string {
  return Buffer.from(fileOf(packet, name)).toString('utf8');
}

function exhibitsLast(files: readonly PacketFile[]): PacketFile[] {
  const isExhibit = ({ name }: PacketFile) => name.startsWith('filing/exhibits/');
  return [...files.filter((file) => !isExhibit(file)), ...files.filter(isExhibit)];
}
