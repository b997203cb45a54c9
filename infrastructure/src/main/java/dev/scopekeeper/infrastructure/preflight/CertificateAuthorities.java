package dev.scopekeeper.infrastructure.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The RDS certificate authorities in the zip, which functions use to verify MariaDB. */
final class CertificateAuthorities {

  /** The authority of the instance's certificate in one region. */
  private static final Pattern ROOT =
      Pattern.compile("CN=Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\\d) Root CA RSA2048 G1");

  private CertificateAuthorities() {}

  /** The regions whose authority is in a bundle. */
  static SortedSet<String> regions(Path bundle) {
    try (var pem = Files.newInputStream(bundle)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
          .map(X509Certificate.class::cast)
          .flatMap(certificate -> region(certificate).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException(bundle + " is no bundle of certificates", e);
    }
  }

  private static Optional<String> region(X509Certificate certificate) {
    var name = ROOT.matcher(certificate.getSubjectX500Principal().getName());
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
