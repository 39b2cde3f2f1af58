/**
 * `VERIFY.md`, the same in every packet, so that it needs no hash of its own: a verifier compares it with this text. The
 * ten lines run as they stand in any POSIX shell; a test runs them on a packet and on a spoilt one.
 */
export const verifyRecipe = String.raw`# Checking this packet without Filing Desk

Unpack the packet into an empty folder and run these ten lines there, in order. They need a shell, openssl 1.1.1 or
newer, sha256sum and pdfsig (Debian: openssl, coreutils, poppler-utils), and no network.

${'```'}sh
sed -n 's/^{"name":"\([^"]*\)","sha256":"\([0-9a-f]*\)".*$/\2  \1/p' manifest.json | sha256sum --check --strict
test "$(find filing retained audit signer -type f | wc -l)" -eq "$(grep -c '^{"name"' manifest.json)" && echo "no file too many"
openssl cms -verify -cades -binary -inform DER -in manifest.json.p7s -content manifest.json -CAfile signer/certificate.pem -partial_chain -purpose any -no_check_time -out /dev/null
openssl x509 -in signer/certificate.pem -noout -subject -dates -fingerprint -sha256
for pdf in retained/form-12b-25.pdf retained/authentication*.pdf; do pdfsig -nocert "$pdf"; done
openssl x509 -in signer/certificate.pem -noout -pubkey > "$HOME/.12b25-key" && sed -n 's/^signature //p' audit/checkpoint.txt | openssl base64 -d -A > "$HOME/.12b25-signature"
head -n 6 audit/checkpoint.txt | openssl dgst -sha256 -verify "$HOME/.12b25-key" -signature "$HOME/.12b25-signature"
hash=$(printf '12b25-audit-genesis/v1\0%s' "$(sed -n 's/^log //p' audit/checkpoint.txt)" | sha256sum | cut -c 1-64)
while IFS= read -r line; do hash=$({ printf '12b25-audit/v1\0%s' "$hash"; printf '%s' "$line" | sed 's/"hash":"[0-9a-f]*",//'; } | sha256sum | cut -c 1-64); done < audit/log.jsonl
grep -x "head $hash" audit/checkpoint.txt
${'```'}

What each line must say:

1. ${'`'}OK${'`'} for every file of the manifest.
2. ${'`'}no file too many${'`'}.
3. ${'`'}CAdES Verification successful${'`'}: the manifest is signed by the key of signer/certificate.pem.
4. Whose certificate it is and when it is valid. Compare the fingerprint with one that you have from the signer: a
   self-issued certificate proves possession of a key, not a name.
5. ${'`'}Signature is Valid.${'`'} for every signature, and ${'`'}Total document signed${'`'} for the last one of each file. The time shown is that
   of the signer's local clock, a claim; an untrusted issuer is what a self-issued certificate looks like.
6. Nothing (it takes key and signature out of their files).
7. ${'`'}Verified OK${'`'}: the audit log's head is signed by the same key.
8. to 10. ${'`'}head${'`'} and the hash: every line of the audit log is there, unchanged and in its order, up to that head.
`;
