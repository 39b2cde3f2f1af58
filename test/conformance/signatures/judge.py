"""pyHanko's verdicts on a folder of signed PDFs: one line of JSON for each file, {file, validate, adesverify}.

`trust/*.pem` are the anchors, `trust/*.crl` the revocation lists. The policies are those of the commands `pyhanko sign
validate` and `pyhanko sign adesverify`, with no network and one fixed checking time."""

import asyncio
import datetime
import json
import pathlib
import sys

from asn1crypto import crl as asn1_crl
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
from pyhanko.sign.validation.ades import ades_basic_validation
from pyhanko.sign.validation.policy_decl import CRLContainer, LocalKnowledge, SignatureValidationSpec
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.timezone.utc)


async def validate(signature, roots, crls):
    context = ValidationContext(trust_roots=roots, crls=crls, moment=NOW, allow_fetching=False)
    if signature.sig_object['/Type'] == '/DocTimeStamp':
        status = await async_validate_pdf_timestamp(signature, context)
    else:
        status = await async_validate_pdf_signature(signature, context, ts_validation_context=context)
    passed = status.bottom_line if hasattr(status, 'bottom_line') else status.valid and status.trusted
    return 'PASS' if passed else status.summary()


async def adesverify(signature, roots, crls):
    trust = SimpleTrustManager.build(trust_roots=roots)
    policy = CertValidationPolicySpec(trust_manager=trust, revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO))
    knowledge = LocalKnowledge(known_crls=[CRLContainer(crl) for crl in crls])
    spec = SignatureValidationSpec(
        cert_validation_policy=policy, ts_cert_validation_policy=policy, local_knowledge=knowledge
    )
    timing = ValidationTimingInfo(validation_time=NOW, best_signature_time=NOW, point_in_time_validation=True)
    digest = signature.compute_digest()
    result = await ades_basic_validation(signature.signed_data, spec, timing_info=timing, raw_digest=digest)
    return 'PASS' if result.ades_subindic.status.name == 'PASSED' else str(result.ades_subindic)


def all_of(verdicts):
    bad = [verdict for verdict in verdicts if verdict != 'PASS']
    return 'PASS' if verdicts and not bad else '; '.join(bad) or 'no signature'


async def judge(path, roots, crls):
    with open(path, 'rb') as handle:
        signatures = PdfFileReader(handle).embedded_signatures
        documents = [each for each in signatures if each.sig_object['/Type'] != '/DocTimeStamp']
        return {
            'file': path.name,
            'validate': all_of([await validate(each, roots, crls) for each in signatures]),
            'adesverify': all_of([await adesverify(each, roots, crls) for each in documents]),
        }


def main(folder):
    root = pathlib.Path(folder)
    roots = [load_cert_from_pemder(str(path)) for path in sorted((root / 'trust').glob('*.pem'))]
    crls = [asn1_crl.CertificateList.load(path.read_bytes()) for path in sorted((root / 'trust').glob('*.crl'))]
    for path in sorted(root.glob('*.pdf')):
        try:
            row = asyncio.run(judge(path, roots, crls))
        except Exception as error:  # a judge that fails has not passed the file
            row = {'file': path.name, 'validate': f'{type(error).__name__}: {error}', 'adesverify': 'not reached'}
        print(json.dumps(row), flush=True)


main(sys.argv[1])
