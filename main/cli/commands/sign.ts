import { basename } from 'node:path';
import { parseDraft } from '../../../shared/draft/parse-draft';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { releaseState, type Override } from '../../../shared/rules/release-state';
import { listFiles, zipPacket } from '../../packet/write-packet';
import { findingsOf, signDraft } from '../../services/sign-draft';
import type { Attestation } from '../../services/signing-gates';
import { openIdentityFile } from '../../signing/identity-file';
import { writeFileAtomically } from '../../storage/write-file';
import type { CliContext } from '../context';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';
import type { RegisterCommand } from '.';

interface SignOptions {
  identity: string;
  passphraseFile: string;
  attestation: string;
  attestedOn?: string;
  override: Override[];
  out: string;
}

/** `sign`: from a draft to a signed packet, or to the findings that stop it (exit status 1, nothing written). */
export const registerSign: RegisterCommand = (program, context) => {
  program
    .command('sign <draft>')
    .description('seal a draft with an identity and write the packet')
    .requiredOption('--identity <file>', "the signer's PKCS#12 file")
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .requiredOption('--attestation <scan>', 'scan of the attestation that the signer signed by hand')
    .option('--attested-on <date>', 'the date on the attestation, YYYY-MM-DD')
    .option('--override <rule=reason>', 'sign although this rule says ERROR; repeatable', collectOverride, [])
    .requiredOption('--out <packet>', 'the packet (ZIP) to write')
    .action(async (file: string, options: SignOptions) => {
      const draft = parseDraft(readInput(file).toString('utf8'));
      const identity = openIdentityFile(readInput(options.identity), readPassphrase(options.passphraseFile));
      const input = { draft, identity, attestation: attestationOf(options, context), overrides: options.override };
      if (isStopped(draft, options.override, context)) return;
      const { files, auditHash } = await signDraft({ ...input, coSigners: [] }, { clock: context.clock });
      writeFileAtomically(options.out, zipPacket(files));
      const listed = listFiles(files);
      context.print({ packet: options.out, auditHash, files: listed }, [
        `Signed by ${identity.name}: ${options.out}`,
        `Audit hash ${auditHash}`,
        ...listed.map(({ name, sha256 }) => `${sha256}  ${name}`),
      ]);
    });
};

/** Prints what stops the signature; nothing has been written then. */
function isStopped(draft: Draft, overrides: readonly Override[], context: CliContext): boolean {
  const { releasable, blocking, unresolved } = releaseState(findingsOf(draft, context.clock.now()), overrides);
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
