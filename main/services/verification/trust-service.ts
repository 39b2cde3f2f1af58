import { AppError } from '../../../shared/errors/app-error';
import type { Input } from '../../../shared/ipc/contract';
import type { OfferedCertificate, TrustedCertificate, TrustPurpose } from '../../../shared/ipc/contracts/trust';
import type { Clock } from '../../../shared/time/clock';
import type { TrustEntry, TrustRepository } from '../../storage/trust-repository';
import { readCertificate, type Certificate } from '../../verify/certificate/certificate';
import { isSelfIssued } from '../../verify/certificate/chain';
import { readTrust } from '../../verify/certificate/read-trust';
import type { KnownCertificates } from '../../verify/options';
import type { AuditTrail } from '../audit/audit-trail';

/** What keeping trusted certificates needs. */
export interface TrustPorts {
  readonly repository: TrustRepository;
  readonly clock: Clock;
  /** The laptop's log of identities. */
  readonly trail: () => AuditTrail;
}

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** The certificates that a person compared and trusts, each for signatures or for time stamps. */
export class TrustService {
  readonly #ports: TrustPorts;

  constructor(ports: TrustPorts) {
    this.#ports = ports;
  }

  /** By name. @throws AppError `vault-locked` or `vault-corrupt` */
  list(): TrustedCertificate[] {
    return this.#ports.repository
      .all()
      .map(({ der, purpose, addedAt }) => ({ ...factsOf(certificateOf(der)), purpose, addedAt }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** The certificates of a file (PEM or DER). @throws AppError `invalid-input` where there is none */
  read(file: Uint8Array): OfferedCertificate[] {
    const offered = readTrust(file).map((der) => {
      const certificate = readCertificate(der);
      return { ...factsOf(certificate), purpose: purposeOf(certificate), certificate: Uint8Array.from(der) };
    });
    if (offered.length > 0) return offered;
    throw new AppError('invalid-input', {
      message: 'Expected a certificate (PEM or DER), found none in this file.',
      action: 'Choose the certificate file that the signer or the authority gave you.',
    });
  }

  /** Trusts a certificate from now on; once is enough. @throws AppError `invalid-input`, and as the repository */
  add({ certificate, compared, purpose }: Input<'trust:add'>): TrustedCertificate[] {
    const [offered] = this.read(certificate);
    if (offered?.fingerprint !== compared) {
      throw new AppError('invalid-input', {
        message: 'Expected the certificate whose fingerprint was compared, found another one.',
        action: 'Open the certificate again and compare the fingerprint that is shown.',
      });
    }
    const entries = this.#ports.repository.all();
    if (entries.some((entry) => isOf(entry, compared, purpose))) return this.list();
    const addedAt = new Date(this.#ports.clock.now()).toISOString();
    const der = Buffer.from(offered.certificate).toString('base64');
    this.#ports.repository.write([...entries, { der, purpose, addedAt }]);
    const data = { fingerprint: compared, name: offered.name, purpose };
    this.#ports.trail().record({ type: 'certificate-trusted', data });
    return this.list();
  }

  /** Trusts a certificate no longer. */
  remove(fingerprint: string, purpose: TrustPurpose): TrustedCertificate[] {
    const entries = this.#ports.repository.all();
    const others = entries.filter((entry) => !isOf(entry, fingerprint, purpose));
    if (others.length < entries.length) {
      this.#ports.repository.write(others);
      this.#ports.trail().record({ type: 'certificate-distrusted', data: { fingerprint, purpose } });
    }
    return this.list();
  }

  /** What the verifier takes. */
  known(): KnownCertificates {
    const all = this.#ports.repository.all();
    const of = (wanted: TrustPurpose) =>
      all.filter(({ purpose }) => purpose === wanted).map(({ der }) => Buffer.from(der, 'base64'));
    return { signatures: of('signatures'), timeStamps: of('time-stamps') };
  }
}

function certificateOf(der: string): Certificate {
  return readCertificate(Buffer.from(der, 'base64'));
}

function factsOf(certificate: Certificate) {
  const { name, issuerName: issuer, fingerprint, authority, notBefore, notAfter } = certificate;
  const validity = { notBefore: new Date(notBefore).toISOString(), notAfter: new Date(notAfter).toISOString() };
  return { name, issuer, fingerprint, authority, selfIssued: isSelfIssued(certificate), ...validity };
}

/** What a certificate looks made for; a root does not say, and a person decides. */
function purposeOf({ extendedKeyUsage }: Certificate): TrustPurpose {
  return extendedKeyUsage?.purposes.includes(timeStamping) === true ? 'time-stamps' : 'signatures';
}

function isOf(entry: TrustEntry, fingerprint: string, purpose: TrustPurpose): boolean {
  return entry.purpose === purpose && certificateOf(entry.der).fingerprint === fingerprint;
}
