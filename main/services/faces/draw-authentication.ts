import { composeAuthentication, type AuthenticationRecord } from '../../../shared/signature/authentication-paper';
import { signatureFieldLabel, signatureFieldName } from '../../../shared/signature/signing-plan';
import { renderPdf } from '../../pdf/render-pdf';

/** The unsigned authentication document, from its record alone: anyone can draw it again and compare. */
export async function drawAuthentication(record: AuthenticationRecord): Promise<Uint8Array> {
  const { bytes } = await renderPdf(composeAuthentication(record), {
    registrant: record.draft.registrant.name,
    form: 'Authentication document',
    setting: 'paper',
    signatureFields: [{ name: signatureFieldName(1), label: signatureFieldLabel(record.signer) }],
  });
  return bytes;
}
