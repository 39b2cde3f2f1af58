import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** EU DSS's verdicts on a folder of signed PDFs, one line a file: name, tab, format and indication of each signature. */
public class DssJudge {
  public static void main(String[] args) {
    File folder = new File(args[0]);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    for (File file : sorted(new File(folder, "trust"), ".pem")) trusted.addCertificate(DSSUtils.loadCertificate(file));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    String[] lists = Arrays.stream(sorted(new File(folder, "trust"), ".crl")).map(f -> f.toURI().getPath()).toArray(String[]::new);
    try {
      java.io.InputStream[] streams = new java.io.InputStream[lists.length];
      for (int i = 0; i < lists.length; i++) streams[i] = new java.io.FileInputStream(lists[i]);
      verifier.setCrlSource(new ExternalResourcesCRLSource(streams));
    } catch (java.io.IOException error) {
      throw new IllegalStateException(error);
    }
    Calendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    now.set(2026, Calendar.NOVEMBER, 22, 0, 0, 0);
    for (File file : sorted(folder, ".pdf")) System.out.println(file.getName() + "\t" + judge(file, verifier, now));
  }

  private static String judge(File file, CommonCertificateVerifier verifier, Calendar now) {
    try {
      SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
      validator.setCertificateVerifier(verifier);
      validator.setValidationTime(now.getTime());
      SimpleReport report = validator.validateDocument().getSimpleReport();
      StringBuilder line = new StringBuilder();
      for (String id : report.getSignatureIdList()) {
        line.append(report.getSignatureFormat(id)).append(' ').append(report.getIndication(id));
        if (report.getSubIndication(id) != null) line.append(' ').append(report.getSubIndication(id));
        if (report.getIndication(id) != Indication.TOTAL_PASSED) line.append(' ').append(report.getAdESValidationErrors(id));
        line.append("; ");
      }
      return line.toString();
    } catch (RuntimeException error) {
      return error.toString().replace('\n', ' ');
    }
  }

  private static File[] sorted(File folder, String ending) {
    File[] files = folder.listFiles((dir, name) -> name.endsWith(ending));
    Arrays.sort(files);
    return files;
  }
}
