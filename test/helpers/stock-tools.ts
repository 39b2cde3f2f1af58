import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that lives as long as `use`, for tools that want files. */
export function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'stock-tools-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a tool printed, both streams; a failing exit status does not throw. */
export function run(folder: string, program: string, ...args: string[]): { status: number; text: string } {
  try {
    const script = ['-c', 'exec "$0" "$@" 2>&1', program, ...args];
    return { status: 0, text: execFileSync('sh', script, { cwd: folder, encoding: 'utf8' }) };
  } catch (error) {
    const failed = error as { status: number | null; stdout: string };
    return { status: failed.status ?? -1, text: failed.stdout };
  }
}

/** What pdfsig says of each filled signature field: the lines of its block, without their indent. */
export function pdfsig(pdf: Uint8Array): string[][] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'f.pdf'), pdf);
    const { text } = run(folder, 'pdfsig', '-nocert', 'f.pdf');
    return text
      .split(/^Signature #/m)
      .slice(1)
      .filter((block) => !block.includes('is not signed'))
      .map((block) => block.split('\n').map((line) => line.replace(/^\s*-\s*/, '')));
  });
}

/** qpdf's structural check; empty when it has nothing to complain about. */
export function qpdfComplaints(pdf: Uint8Array): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'f.pdf'), pdf);
    const { status, text } = run(folder, 'qpdf', '--check', 'f.pdf');
    return status === 0 ? '' : text;
  });
}

/** Checks a detached CMS with openssl as CAdES; the certificate's dates are not the question here. */
export function opensslCades(
  cms: Uint8Array,
  content: Uint8Array,
  trustedPem: string,
): { status: number; text: string } {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'cms.der'), cms);
    writeFileSync(join(folder, 'content'), content);
    writeFileSync(join(folder, 'ca.pem'), trustedPem);
    const files = ['-in', 'cms.der', '-content', 'content', '-CAfile', 'ca.pem', '-out', 'out'];
    const how = ['-inform', 'DER', '-binary', '-cades', '-purpose', 'any', '-no_check_time', '-partial_chain'];
    return run(folder, 'openssl', 'cms', '-verify', ...how, ...files);
  });
}

/** Every signature of a PDF, cut out by its byte range: the CMS by its DER length, and the bytes it covers. */
export function signaturesOf(pdf: Uint8Array): { cms: Uint8Array; content: Uint8Array; byteRange: number[] }[] {
  const file = Buffer.from(pdf);
  return [...file.toString('latin1').matchAll(/\/ByteRange ?\[([\d ]+)\]/g)].map((match) => {
    const byteRange = (match[1] ?? '').trim().split(/\s+/).map(Number);
    const [start = 0, length = 0, after = 0, rest = 0] = byteRange;
    const contents = Buffer.from(file.toString('latin1', start + length + 1, after - 1), 'hex');
    const cms = contents.subarray(0, 4 + contents.readUInt16BE(2));
    const content = Buffer.concat([file.subarray(start, start + length), file.subarray(after, after + rest)]);
    return { cms, content, byteRange };
  });
}
