import type { AuditEntry, AuditEvent, AuditEventType } from './audit-event';

/** What an event of one type says to a person. */
type Sentences = {
  readonly [Type in AuditEventType]: (data: Extract<AuditEvent, { type: Type }>['data']) => string;
};

const purposes: Readonly<Record<string, string>> = {
  'for-signature': 'for signature',
  'changes-requested': 'changes asked for',
  signed: 'signed',
};

/** One sentence for each type: a type without one does not type-check. */
const sentences: Sentences = {
  'log-started': ({ program }) => `The audit log was started by ${program}.`,
  'log-recovered': ({ droppedBytes }) => `A half-written last line of ${droppedBytes} bytes was dropped.`,
  'heads-lost': ({ foundAt }) =>
    `The register of where audit logs last stood was found lost at ${foundAt}: it cannot tell whether this log was put back to an older state before then.`,
  'file-lost': ({ file, keptAs }) =>
    keptAs === null
      ? `The file ${file} of the vault was found missing.`
      : `The file ${file} of the vault was found damaged or foreign; it is kept aside as ${keptAs}.`,
  'log-key-replaced': ({ fingerprint }) =>
    `The laptop's key for the ends of logs was lost. From here on it is a new one, SHA-256 ${fingerprint}.`,
  'clock-went-back': ({ last, now }) => `The local clock went back from ${last} to ${now}.`,
  'draft-created': () => 'The draft was created.',
  'draft-imported': ({ fileName, warnings }) => `The draft was imported from ${fileName} with ${warnings} warnings.`,
  'draft-edited': ({ fields }) => `Edited: ${fields.join(', ')}.`,
  'draft-duplicated': () => 'The draft was copied from another.',
  'draft-deleted': () => 'The draft was put into the trash.',
  'draft-restored': () => 'The draft was taken out of the trash.',
  'draft-amended': ({ number }) => `Amendment No. ${number} was begun.`,
  'edition-changed': ({ from, to }) => `The form's edition was changed from ${from} to ${to}.`,
  'exhibit-attached': ({ file }) => `The exhibit ${file} was attached.`,
  'exhibit-removed': ({ file }) => `The exhibit ${file} was removed.`,
  'notice-exported': ({ face }) => `The notice was exported as ${face}.`,
  'check-run': ({ block, error, warn }) => `The rules were checked: ${block} block, ${error} error, ${warn} warn.`,
  'finding-overridden': ({ rule, reason }) => `The rule ${rule} was overridden: ${reason}`,
  'notice-frozen': ({ pages }) => `The notice was frozen for signing, ${pages} pages.`,
  'notice-unfrozen': ({ reason }) => `The frozen notice was let go: ${reason}.`,
  'notice-reviewed': ({ pages }) => `The ${pages} pages to be sealed were shown.`,
  'capacity-declared': ({ capacity, title }) => `The signer acts as ${title} (${capacity}).`,
  'attestation-checked': ({ signer }) => `The attestation of ${signer}, signed by hand, is on file.`,
  'adoption-accepted': ({ signer }) => `${signer} adopted the typed signature.`,
  'name-typed': ({ name }) => `The name was typed: ${name}.`,
  'key-unlocked': () => "The signer's key was unlocked for one signature.",
  'key-unlock-failed': ({ failures }) => `A wrong passphrase was typed (${failures} in a row).`,
  'signing-refused': ({ code }) => `Signing was refused: ${code}.`,
  'seal-requested': ({ signer }) => `${signer} sealed the notice; the hash of this line stands in the signature.`,
  'notice-sealed': ({ signer }) => `The notice was sealed with the signature of ${signer}.`,
  'authentication-sealed': ({ signer }) => `The authentication document of ${signer} was sealed.`,
  'retention-set': ({ authenticationUntil, attestationUntil }) =>
    `To be kept: the authentication document until ${authenticationUntil}, the attestation at least until ${attestationUntil}.`,
  'signature-voided': () => 'The signatures were voided by opening the notice for changes.',
  'paper-printed': ({ signer }) => `The authentication document was printed for ${signer} to sign by hand.`,
  'signed-on-paper': ({ signer, signedOn }) => `${signer} signed on paper on ${signedOn}.`,
  'timestamp-requested': () => 'A time stamp was asked for.',
  'timestamp-imported': ({ genTime, authority }) => `A time stamp of ${genTime} by ${authority} was sealed in.`,
  'timestamp-refused': ({ code }) => `A time stamp was refused: ${code}.`,
  'packet-written': ({ files }) => `The packet was written, ${files} files and their manifest.`,
  'packet-exported': ({ fileName }) => `The packet was saved as ${fileName}.`,
  'packet-received': ({ fileName }) => `The packet ${fileName} was received.`,
  'records-produced': ({ recipient }) => `The records were produced for ${recipient}.`,
  'filing-recorded': ({ accessionNumber }) => `Filed with EDGAR as ${accessionNumber}.`,
  'hand-over-made': ({ purpose, to }) => `The notice was handed over to ${to} (${purposes[purpose] ?? purpose}).`,
  'hand-over-received': ({ purpose, from }) =>
    `The notice was received from ${from} (${purposes[purpose] ?? purpose}).`,
  'hand-over-taken-back': ({ reason }) => `The hand-over was taken back: ${reason}.`,
  'fork-found': ({ commonEvents }) => `A hand-over arrived whose log parts from this one after event ${commonEvents}.`,
  'fork-settled': ({ commonEvents, setAsideEvents }) =>
    `The other log was taken after event ${commonEvents}; ${setAsideEvents} events of this laptop were set aside.`,
  'vault-opened': (data) => `The vault was opened with the ${data.with}.`,
  'vault-locked': () => 'The vault was locked.',
  'identity-created': ({ name }) => `An identity of ${name} was made.`,
  'identity-imported': ({ name, issuer }) => `An identity of ${name}, issued by ${issuer}, was imported.`,
  'identity-exported': () => 'An identity was backed up.',
  'identity-revoked': ({ reason }) => `An identity was called lost: ${reason}`,
  'identity-locked-out': ({ until }) => `An identity is locked until ${until}.`,
  'passphrase-changed': () => "An identity's passphrase was changed.",
  'attestation-printed': () => 'An attestation was printed to be signed by hand.',
  'attestation-filed': ({ fileName }) => `The signed attestation ${fileName} was put on file.`,
  'certificate-trusted': ({ name, purpose, fingerprint }) =>
    `The certificate of ${name}, SHA-256 ${fingerprint}, was compared and is trusted for ${purpose}.`,
  'certificate-distrusted': ({ purpose, fingerprint }) =>
    `The certificate with the SHA-256 ${fingerprint} is trusted for ${purpose} no longer.`,
};

/** The sentence of an event for the readable history. */
export function describeEvent({ type, data }: AuditEvent): string {
  return (sentences[type] as (data: AuditEvent['data']) => string)(data);
}

/** The history as text, one event a line: number, local clock's time, who, what. */
export function formatHistory(entries: readonly AuditEntry[]): string {
  return entries
    .map((entry) => `${String(entry.seq).padStart(4)}  ${entry.at}  ${entry.actor.name}: ${describeEvent(entry)}\n`)
    .join('');
}
