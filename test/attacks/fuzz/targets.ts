import { createHash } from 'node:crypto';
import { noticeFaces } from '../../../main/services/checks/notice-checks';
import { readPacket } from '../../../main/packet/read-packet';
import type { NoticeFaces } from '../../../main/verify/options';
import { verifyFile } from '../../../main/verify/verify-file';
import { verifyChain } from '../../../shared/audit/audit-chain';
import { AppError } from '../../../shared/errors/app-error';
import { packetNames } from '../../../shared/signature/packet-layout';
import { sonusDraft } from '../../helpers/sonus-draft';
import { logMutants, makeLog } from '../audit-mutants';
import { Signers, signOwn } from '../benign/own-files';
import { documentTimeStamp, makeToken } from '../families/certificates';
import { kit, now } from '../kit';
import { mutateBytes, mutatePacket, mutatePdf, type Mutation } from './mutate';

/** One kind of input: honest files, how they are spoilt, and whether the program calls a mutant valid. */
export interface FuzzTarget {
  readonly name: string;
  /** How many of a hundred inputs are of this kind. */
  readonly share: number;
  readonly seeds: readonly Buffer[];
  readonly mutate: Mutation;
  readonly isValid: (bytes: Buffer) => Promise<boolean>;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Others' signed PDFs, sealed notices, packets and audit logs. */
export async function fuzzTargets(): Promise<readonly FuzzTarget[]> {
  const { signed, signedTwice, certified, root } = kit();
  const stamped = documentTimeStamp(kit(), signed, (content) => makeToken(kit(), content));
  const signers = new Signers();
  const wish = { draft: sonusDraft, key: 'rsa:2048' } as const;
  const one = await signOwn({ ...wish, origin: 'own', signers: 1, stamped: true }, signers);
  const two = await signOwn({ ...wish, origin: 'imported', signers: 2, stamped: true }, signers);
  const faces = remembered(noticeFaces);
  const trust = [...one.trust, ...two.trust];
  const isOwnValid = (bytes: Buffer) => isCalledValid(bytes, { now: one.now, trust, faces });
  return [
    {
      ...{ name: "others' signed PDFs", share: 40, mutate: mutatePdf },
      seeds: [signed, signedTwice, certified(2), stamped],
      isValid: (bytes) => isCalledValid(bytes, { now, trust: [root.certificateDer] }),
    },
    {
      ...{ name: 'sealed notices', share: 20, mutate: mutatePdf, isValid: isOwnValid },
      seeds: [one, two].map(({ notice }) => Buffer.from(notice)),
    },
    {
      ...{ name: 'packets', share: 15, mutate: mutatePacket, isValid: isOwnValid },
      seeds: [one, two].map(({ packet }) => Buffer.from(packet)),
    },
    logs(readPacket(two.packet).files.get(packetNames.auditLog) ?? new Uint8Array()),
  ];
}

/** Logs against the head that a seal states: a changed log must be broken. */
function logs(packed: Uint8Array): FuzzTarget {
  const { text, head } = makeLog(12);
  const packedHead = verifyChain(Buffer.from(packed).toString(), sha256, {});
  if (packedHead.status === 'broken') throw new Error('the log of an honest packet is broken');
  const mutate: Mutation = (seeds, random) => {
    const [mutant] = random(2) === 0 ? logMutants(text, 1, random(2 ** 31)) : [];
    return mutant === undefined ? mutateBytes(seeds, random) : Buffer.from(mutant.text);
  };
  const isValid = (bytes: Buffer) =>
    Promise.resolve(
      [head, packedHead].some((known) => {
        return verifyChain(bytes.toString(), sha256, { heads: [known] }).status === 'intact';
      }),
    );
  return { name: 'audit logs', share: 25, seeds: [Buffer.from(text), Buffer.from(packed)], mutate, isValid };
}

async function isCalledValid(bytes: Buffer, options: Parameters<typeof verifyFile>[1]): Promise<boolean> {
  try {
    return (await verifyFile(bytes, options)).verdict === 'valid';
  } catch (error) {
    // The one expected error: a file that is neither a PDF nor a packet any more.
    if (error instanceof AppError && error.code === 'invalid-input') return false;
    throw error;
  }
}

/** The same faces, each thing drawn once: a mutant whose draft still can be read has an honest draft. */
function remembered(faces: NoticeFaces): NoticeFaces {
  const drawn = new Map<string, unknown>();
  const once = <Input extends readonly unknown[], Output>(name: string, draw: (...input: Input) => Output) => {
    return (...input: Input): Output => {
      const key = name + JSON.stringify(input);
      if (!drawn.has(key)) drawn.set(key, draw(...input));
      if (drawn.size > 1_000) drawn.clear();
      return (drawn.get(key) as Output | undefined) ?? draw(...input);
    };
  };
  return {
    layouts: faces.layouts,
    renderNotice: once('notice', faces.renderNotice),
    renderFilingSet: once('filing', faces.renderFilingSet),
    renderAuthentication: once('authentication', faces.renderAuthentication),
    drawSeal: once('seal', faces.drawSeal),
  };
}
