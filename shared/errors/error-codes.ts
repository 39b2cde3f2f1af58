/**
 * Every code an {@link AppError} may carry, grouped by domain. Codes are stable: the command line prints them,
 * tests hold on to them. Adding one is all it takes to use it.
 */
export const errorCodes = [
  // any use case
  'internal-error',
  'invalid-input',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-not-writable',
  // drafts
  'draft-not-json',
  'draft-wrong-format',
  'draft-newer-version',
  'draft-invalid',
  'draft-not-found',
  'draft-stale-revision',
  'draft-signed',
  // import
  'import-not-form-12b-25',
  'import-unsupported',
  'import-no-text',
  'import-encrypted',
  'import-timeout',
  // deadlines
  'deadline-input',
  // documents
  'render-missing-glyph',
  'layout-unknown',
  'pdf-unreadable',
  'pdf-without-draft',
  'submission-header-invalid',
  'submission-not-confirmed',
  'lint-unsupported',
  'lint-not-fixable',
  // identities and signing
  'identity-unreadable',
  'identity-wrong-passphrase',
  'identity-locked-out',
  'identity-expired',
  'identity-not-yet-valid',
  'identity-wrong-usage',
  'identity-key-mismatch',
  'identity-key-unsupported',
  'identity-revoked',
  'passphrase-weak',
  'signing-blocked',
  'signing-already-signed',
  'signing-not-signed',
  'signing-content-changed',
  'signing-name-mismatch',
  'signing-attestation-missing',
  'signing-authority-missing',
  'exhibit-missing',
  'exhibit-changed',
  'signature-placeholder-too-small',
  'signing-pdf-unusable',
  'timestamp-refused',
  // audit and packet
  'audit-broken',
  'packet-invalid',
  'packet-lost',
  // vault
  'vault-locked',
  'vault-wrong-passphrase',
  'vault-corrupt',
  'vault-newer-version',
  'vault-disk-full',
  'vault-in-use',
  'vault-folder-gone',
  'backup-damaged',
  // hand-over
  'hand-over-damaged',
  'hand-over-not-for-you',
  'hand-over-expired',
  'hand-over-already-opened',
  'hand-over-own',
  'hand-over-outdated',
  'hand-over-elsewhere',
  'hand-over-record-lost',
  'contact-unreadable',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];
