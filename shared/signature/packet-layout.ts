/**
 * What a packet holds and under which names. The one list that writer and verifier share: a name that is not on it makes
 * a packet invalid, and so does a required name that is missing or there twice.
 */
export const packetNames = {
  /** The sealed notice: the first of the retained set. */
  notice: 'retained/form-12b-25.pdf',
  auditLog: 'audit/log.jsonl',
  checkpoint: 'audit/checkpoint.txt',
  /** PEM: the certificate that signed manifest and checkpoint, then its chain, then earlier signers'. */
  certificate: 'signer/certificate.pem',
  manifest: 'manifest.json',
  manifestSignature: 'manifest.json.p7s',
  recipe: 'VERIFY.md',
} as const;

/** Rule 302(b)(1) authentication document of the n-th signer, from 1. */
export function authenticationName(signer: number): string {
  return signer === 1 ? 'retained/authentication.pdf' : `retained/authentication.${signer}.pdf`;
}

/** Copy of the n-th signer's attestation (Rule 302(b)(2)), with the ending of the scan's own name, or `scan`. */
export function attestationName(signer: number, fileName: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'scan';
  return signer === 1 ? `retained/attestation.${extension}` : `retained/attestation.${signer}.${extension}`;
}

/** Where the main document of the filing set stands; `name` as `mainDocumentName` gives it, such as `nt10-k.htm`. */
export function filingName(name: string): string {
  return `filing/${name}`;
}

/** The submission for EDGARLink. */
export const submissionName = 'filing/submission.xml';

/**
 * Where an exhibit stands that is filed with the notice; `file` is the exhibit's own name, of which every character that
 * a packet's name cannot have becomes a hyphen.
 */
export function exhibitName(file: string): string {
  const plain = file.replaceAll(/[^A-Za-z0-9._-]/g, '-').replaceAll('..', '--');
  return `filing/exhibits/${plain.replace(/^\./, '-').slice(-100)}`;
}

/** Files at the top that list and explain the others; every other file is in the manifest. */
const outsideManifest: readonly string[] = [packetNames.manifest, packetNames.manifestSignature, packetNames.recipe];

const listed = [
  /^filing\/nt[a-z0-9-]{3,8}\.(htm|txt)$/,
  /^filing\/submission\.xml$/,
  /^filing\/exhibits\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/,
  /^retained\/form-12b-25\.pdf$/,
  /^retained\/authentication(\.[2-9])?\.pdf$/,
  /^retained\/attestation(\.[2-9])?\.[a-z0-9]{1,8}$/,
  /^audit\/(log\.jsonl|checkpoint\.txt)$/,
  /^signer\/certificate\.pem$/,
];

/** Whether a packet may hold a file of this name inside its manifest. */
export function isListedName(name: string): boolean {
  return listed.some((pattern) => pattern.test(name)) && !name.includes('..');
}

/** Whether a packet may hold a file of this name at all. */
export function isPacketName(name: string): boolean {
  return outsideManifest.includes(name) || isListedName(name);
}

/** The names without which a packet is not whole, whatever the report; the filing set's names depend on it. */
export const requiredNames: readonly string[] = [...Object.values(packetNames), authenticationName(1), submissionName];
