import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { Contact } from '../../../shared/ipc/contracts/hand-over';
import { packetNames } from '../../../shared/signature/packet-layout';
import type { Clock } from '../../../shared/time/clock';
import { readPacket } from '../../packet/read-packet';
import { fingerprintOf, isSelfIssued, nameAttribute } from '../../signing/signing-identity';
import type { AddressBookStore } from '../../storage/address-book';
import type { IdentityRepository } from '../../storage/identity-repository';

/** What the list of recipients is made of. */
export interface ContactsPorts {
  readonly identities: Pick<IdentityRepository, 'all'>;
  readonly book: AddressBookStore;
  readonly clock: Clock;
}

/** To whom a notice can be encrypted: signers elsewhere by their certificates, and the identities of this laptop. */
export class ContactsService {
  readonly #ports: ContactsPorts;

  constructor(ports: ContactsPorts) {
    this.#ports = ports;
  }

  /** Signers elsewhere first, each by name. */
  list(): Contact[] {
    const own = this.own();
    const isOwn = (fingerprint: string) => own.some((certificate) => fingerprintOf(certificate) === fingerprint);
    const others = Object.entries(this.#ports.book.read().certificates)
      .filter(([fingerprint]) => !isOwn(fingerprint))
      .map(([, pem]) => new X509Certificate(pem));
    const byName = (a: Contact, b: Contact) => a.name.localeCompare(b.name, 'en');
    return [
      ...others.map((certificate) => this.#contact(certificate, false)).toSorted(byName),
      ...own.map((certificate) => this.#contact(certificate, true)).toSorted(byName),
    ];
  }

  /** The certificates of the identities on this laptop. */
  own(): X509Certificate[] {
    return this.#ports.identities.all().map(({ certificate }) => new X509Certificate(certificate));
  }

  /** @throws AppError `contact-unreadable` where there is none under this fingerprint */
  certificate(fingerprint: string): X509Certificate {
    const pem = this.#ports.book.read().certificates[fingerprint];
    if (pem !== undefined) return new X509Certificate(pem);
    const own = this.own().find((certificate) => fingerprintOf(certificate) === fingerprint);
    if (own !== undefined) return own;
    throw unreadable('the certificate of a known signer');
  }

  /**
   * Puts a signer into the address book.
   * @param bytes a certificate (PEM or DER), or a packet whose signer it is
   * @throws AppError `contact-unreadable`
   */
  add(bytes: Uint8Array): Contact {
    const certificate = certificateIn(bytes);
    const { certificates } = this.#ports.book.read();
    const known = { ...certificates, [fingerprintOf(certificate)]: certificate.toString() };
    this.#ports.book.change({ certificates: known });
    return this.#contact(certificate, false);
  }

  forget(fingerprint: string): void {
    const others = Object.entries(this.#ports.book.read().certificates).filter(([each]) => each !== fingerprint);
    this.#ports.book.change({ certificates: Object.fromEntries(others) });
  }

  #contact(certificate: X509Certificate, own: boolean): Contact {
    const notAfter = new Date(certificate.validTo);
    return {
      fingerprint: fingerprintOf(certificate),
      name: nameAttribute(certificate.subject, 'CN') ?? certificate.subject.replaceAll('\n', ', '),
      title: nameAttribute(certificate.subject, 'title') ?? '',
      issuer: nameAttribute(certificate.issuer, 'CN') ?? certificate.issuer.replaceAll('\n', ', '),
      selfIssued: isSelfIssued(certificate),
      notAfter: notAfter.toISOString(),
      expired: notAfter.getTime() < this.#ports.clock.now(),
      own,
    };
  }
}

/** PEM, DER, or a ZIP with a packet's certificate in it; of several the first, which is the latest signer's. */
function certificateIn(bytes: Uint8Array): X509Certificate {
  try {
    const isZip = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
    return new X509Certificate(isZip ? (readPacket(bytes).files.get(packetNames.certificate) ?? '') : bytes);
  } catch (cause) {
    throw unreadable('a certificate (PEM or DER) or a signed packet', cause);
  }
}

function unreadable(expected: string, cause?: unknown): AppError {
  return new AppError('contact-unreadable', {
    message: `Expected ${expected}, found none.`,
    action:
      'Ask the signer for the certificate: it is saved under Signers, and lies in every packet as signer/certificate.pem.',
    cause,
  });
}
