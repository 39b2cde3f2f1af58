import { P12Signer, PDF } from '@libpdf/core';
import { PDFDocument } from 'pdf-lib';
import { authorityExtensions, inScratch, makeIdentity, opensslCms, type TestIdentity } from '../make/certificates';
import { baseObjects, numbers, signPdf, writePdf } from '../make/pdf';

/** A PDF signed by a program that is not ours. */
export interface Stranger {
  readonly maker: 'openssl' | '@libpdf/core' | 'mutool';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly root: TestIdentity;
}

/** Signed PDFs by openssl, @libpdf/core and mutool, over files with tables, with object streams, and linearized ones. */
export async function strangers(): Promise<readonly Stranger[]> {
  const root = makeIdentity({ name: 'Another Company', extensions: authorityExtensions });
  const signers = (['rsa:2048', 'rsa:3072', 'ec'] as const).map((key) => {
    return { key, identity: makeIdentity({ name: 'A Stranger', key, issuer: root }) };
  });
  const made: Stranger[] = [];
  for (const { key, identity } of signers) {
    for (const { name, bytes } of byOpenssl(identity))
      made.push({ maker: 'openssl', name: `${key}, ${name}`, bytes, root });
    for (const { name, bytes } of await byLibpdf(identity)) {
      made.push({ maker: '@libpdf/core', name: `${key}, ${name}`, bytes, root });
    }
    for (const { name, bytes } of key === 'ec' ? [] : byMutool(identity)) {
      made.push({ maker: 'mutool', name: `${key}, ${name}`, bytes, root });
    }
  }
  return made;
}

type Named = { readonly name: string; readonly bytes: Uint8Array };

function byOpenssl(signer: TestIdentity): Named[] {
  const message = (content: Buffer) => opensslCms(content, signer);
  const second = { field: numbers.secondField, number: numbers.secondSignature };
  return ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'].flatMap((subFilter) => {
    const once = signPdf(writePdf(baseObjects()), { signer, message, subFilter });
    const twice = signPdf(once, { signer, message, subFilter, ...second });
    return [
      { name: `${subFilter}, one signature`, bytes: once },
      { name: `${subFilter}, two signatures`, bytes: twice },
    ];
  });
}

async function byLibpdf(identity: TestIdentity): Promise<Named[]> {
  const signer = await P12Signer.create(pkcs12(identity), 'stranger');
  const signingTime = new Date('2026-03-01T12:00:00Z');
  const made: Named[] = [];
  for (const { name, bytes } of await unsignedFiles()) {
    for (const subFilter of ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'] as const) {
      const once = await (await PDF.load(bytes)).sign({ signer, signingTime, subFilter });
      made.push({ name: `${name}, ${subFilter}, one signature`, bytes: once.bytes });
      const twice = await (await PDF.load(once.bytes)).sign({ signer, signingTime, subFilter, fieldName: 'Second' });
      made.push({ name: `${name}, ${subFilter}, two signatures`, bytes: twice.bytes });
    }
  }
  return made;
}

async function unsignedFiles(): Promise<Named[]> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage().drawText('A contract between strangers.', { x: 72, y: 700, size: 12 });
  const table = await document.save({ useObjectStreams: false });
  return [
    { name: 'a table', bytes: table },
    { name: 'object streams', bytes: await document.save({ useObjectStreams: true }) },
    { name: 'linearized', bytes: throughQpdf(table, '--linearize') },
    { name: 'with fields', bytes: writePdf(baseObjects()) },
  ];
}

function throughQpdf(bytes: Uint8Array, option: string): Uint8Array {
  return inScratch({ 'in.pdf': bytes }, (run, read) => {
    run('qpdf', ['--deterministic-id', option, 'in.pdf', 'out.pdf']);
    return read('out.pdf');
  });
}

function byMutool(identity: TestIdentity): Named[] {
  return inScratch({ 'in.pdf': writePdf(baseObjects()), 'key.p12': pkcs12(identity) }, (run, read) => {
    const sign = (from: string, to: string, field: number) =>
      run('mutool', ['sign', '-s', 'key.p12', '-P', 'stranger', '-o', to, from, String(field)]);
    sign('in.pdf', 'once.pdf', numbers.firstField);
    sign('once.pdf', 'twice.pdf', numbers.secondField);
    return [
      { name: 'one signature', bytes: read('once.pdf') },
      { name: 'two signatures', bytes: read('twice.pdf') },
    ];
  });
}

function pkcs12({ keyPem, certificatePem, chainPem }: TestIdentity): Uint8Array {
  return inScratch({ key: keyPem, cert: certificatePem, chain: chainPem.join('\n') }, (run, read) => {
    const how = ['-export', '-inkey', 'key', '-in', 'cert', '-certfile', 'chain', '-passout', 'pass:stranger'];
    run('openssl', ['pkcs12', ...how, '-out', 'p12']);
    return read('p12');
  });
}
