import { basename, dirname } from 'node:path';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { AppError } from '../../../shared/errors/app-error';
import type { Finding } from '../../../shared/rules/finding';
import { releaseState, type Override } from '../../../shared/rules/release-state';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import { listFiles, zipPacket } from '../../packet/write-packet';
import { findingsOf, signDraft, signPacket, type SignedFiles } from '../../services/signing/sign-draft';
import type { Attestation } from '../../services/signing/signing-gates';
import { checkCanSign } from '../../signing/check-identity';
import { openIdentityFile } from '../../signing/identity-file';
import { writeFileAtomically } from '../../storage/write-file';
import type { CliContext, RegisterCommand } from '../context';
import { exhibitsIn } from '../exhibits-in';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';
import { calendarWith } from './deadline';

interface SignOptions {
  identity: string;
  passphraseFile: string;
  attestation: string;
  attestedOn?: string;
  typedName?: string;
  override: Override[];
  coSigner: PlannedSigner[];
  exhibits?: string;
  holidays?: string;
  out: string;
}

/** `sign`: from a draft to a signed packet, or to the findings that stop it (exit status 1, nothing written). */
export const registerSign: RegisterCommand = (program, context) => {
  program
    .command('sign <draft-or-packet>')
    .description('seal a draft, or a packet that awaits its next signer, and write the packet')
    .requiredOption('--identity <file>', "the signer's PKCS#12 file")
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .requiredOption('--attestation <scan>', 'scan of the attestation that the signer signed by hand')
    .option('--attested-on <date>', 'the date on the attestation, YYYY-MM-DD')
    .option('--typed-name <name>', "the name as typed by the signer, when a company's certificate spells it otherwise")
    .option('--override <rule=reason>', 'sign although this rule says ERROR; repeatable', collectOverride, [])
    .option('--co-signer <name=title>', 'an executive officer who signs after this one; repeatable', collectSigner, [])
    .option('--exhibits <folder>', "where the exhibits' files are; the draft's own folder when not given")
    .option('--holidays <file>', 'your own table of further closures (JSON, or one date a line)')
    .requiredOption('--out <packet>', 'the packet (ZIP) to write')
    .action(async (file: string, options: SignOptions) => {
      const bytes = readInput(file);
      const identity = openIdentityFile(readInput(options.identity), readPassphrase(options.passphraseFile));
      checkCanSign(identity.certificate, context.clock.now());
      const calendar = calendarWith(options.holidays);
      const signer = {
        identity,
        calendar,
        attestation: attestationOf(options, context),
        overrides: options.override,
        typedName: options.typedName,
        exhibits: exhibitsIn(options.exhibits ?? dirname(file)),
      };
      if (isZip(bytes)) {
        return report(await signPacket({ fileName: basename(file), bytes }, signer, context.clock), options, context);
      }
      const draft = parseDraft(bytes.toString('utf8'));
      if (isStopped(findingsOf(draft, context.clock.now(), calendar), options.override, context)) return;
      const withOthers = { ...signer, coSigners: options.coSigner };
      report(await signDraft(draft, withOthers, context.clock), options, context);
    });
};

function report({ files, auditHash }: SignedFiles, { out }: SignOptions, context: CliContext): void {
  writeFileAtomically(out, zipPacket(files));
  const listed = listFiles(files);
  context.print({ packet: out, auditHash, files: listed }, [
    `Signed: ${out}`,
    `Audit hash ${auditHash}`,
    ...listed.map(({ name, sha256 }) => `${sha256}  ${name}`),
  ]);
}

/** A packet that another signer has begun, rather than a draft. */
function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}

/** Prints what stops the signature; nothing has been written then. */
function isStopped(all: readonly Finding[], overrides: readonly Override[], context: CliContext): boolean {
  const { releasable, blocking, unresolved } = releaseState(all, overrides);
  if (releasable) return false;
  const findings = [...blocking, ...unresolved];
  context.print({ packet: null, findings }, [
    ...findings.map(({ severity, rule, field, message }) => `${severity.toUpperCase()} ${rule} (${field}): ${message}`),
    'Not signed. Correct the draft; a rule of severity error can be overridden with --override RULE=REASON.',
  ]);
  context.somethingIsWrong();
  return true;
}

function attestationOf(options: SignOptions, context: CliContext): Attestation {
  const { attestation, attestedOn = null } = options;
  if (attestedOn !== null && !/^\d{4}-\d{2}-\d{2}$/.test(attestedOn)) {
    throw new AppError('invalid-input', {
      message: `Expected --attested-on as YYYY-MM-DD, found "${attestedOn}".`,
      action: 'Correct the date and run the command again.',
    });
  }
  const filedAt = new Date(context.clock.now()).toISOString();
  return { fileName: basename(attestation), bytes: readInput(attestation), attestedOn, filedAt };
}

function collectOverride(text: string, previous: Override[]): Override[] {
  const [rule = '', ...reason] = text.split('=');
  const override = { rule: rule.trim(), reason: reason.join('=').trim() };
  if (override.rule !== '' && override.reason !== '') return [...previous, override];
  throw new AppError('invalid-input', {
    message: `Expected --override as RULE=REASON, found "${text}".`,
    action: 'Name the rule, an equals sign and your reason, in quotation marks.',
  });
}

function collectSigner(text: string, previous: PlannedSigner[]): PlannedSigner[] {
  const [name = '', ...title] = text.split('=').map((part) => part.trim());
  if (name !== '') return [...previous, { name, title: title.join('='), capacity: 'executive-officer' }];
  throw new AppError('invalid-input', {
    message: `Expected --co-signer as NAME=TITLE, found "${text}".`,
    action: 'Write the name as it shall stand in the signature block, an equals sign and the title.',
  });
}
