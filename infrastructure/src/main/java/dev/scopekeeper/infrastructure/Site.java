package dev.scopekeeper.infrastructure;

import dev.scopekeeper.site.SitePolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/** The distribution for browsers: site, API and beacons on one origin. */
final class Site extends Construct {

  /** Serves the one document of the app for all its pages, as {@link SitePolicy#isPage} defines. */
  static final String PAGES =
      """
      function handler(event) {
        var request = event.request;
        if (request.uri.indexOf('.', request.uri.lastIndexOf('/')) < 0) {
          request.uri = '/index.html';
        }
        return request;
      }
      """;

  /** Sets the address of the viewer as CloudFront sees it, and overwrites what a client sends. */
  static final String VIEWER =
      """
      function handler(event) {
        event.request.headers['x-viewer-address'] = { value: event.viewer.ip };
        return event.request;
      }
      """;

  /** The error statuses that CloudFront would otherwise cache for ten seconds. */
  private static final List<Integer> ERRORS =
      List.of(400, 403, 404, 405, 414, 500, 501, 502, 503, 504);

  /**
   * @param files the built site
   */
  record Props(
      Settings settings, Path files, Api api, RandomSecret proof, Attachments attachments) {}

  private final Bucket bucket;
  private final Distribution distribution;

  Site(Construct scope, String id, Props props) {
    super(scope, id);
    bucket = PrivateBucket.in(this).build();
    distribution = distribution(props);
  }

  /** The public origin. */
  String origin(Settings settings) {
    return "https://"
        + settings
            .domain()
            .map(Settings.Domain::name)
            .orElse(distribution.getDistributionDomainName());
  }

  Distribution distribution() {
    return distribution;
  }

  /** Uploads the files: hashed files first, then the files that reference them. */
  BucketDeployment publish(Path files) {
    var assets =
        upload("Assets", files, SitePolicy.IMMUTABLE)
            .include(List.of("assets/*"))
            .exclude(List.of("*"))
            .build();
    var pages = upload("Pages", files, SitePolicy.REVALIDATED).exclude(List.of("assets/*")).build();
    pages.getNode().addDependency(assets);
    return pages;
  }

  private BucketDeployment.Builder upload(String id, Path files, String caching) {
    return BucketDeployment.Builder.create(this, id)
        .sources(List.of(Source.asset(files.toString())))
        .destinationBucket(bucket)
        .cacheControl(List.of(CacheControl.fromString(caching)))
        .prune(false);
  }

  private Distribution distribution(Props props) {
    var headers = SecurityHeaders.of(this, "Headers", props.attachments().origin());
    var builder =
        Distribution.Builder.create(this, "Distribution")
            .comment(props.settings().name())
            .defaultRootObject("index.html")
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .defaultBehavior(pages(headers))
            .additionalBehaviors(
                new TreeMap<>(
                    Map.of("/api/*", api(props, headers), "/beacons/*", beacons(props, headers))))
            .errorResponses(ERRORS.stream().map(Site::uncached).toList());
    props.settings().webAcl().ifPresent(builder::webAclId);
    props
        .settings()
        .domain()
        .ifPresent(domain ->
            builder
                .domainNames(List.of(domain.name()))
                .certificate(
                    Certificate.fromCertificateArn(this, "Certificate", domain.certificate())));
    return builder.build();
  }

  private BehaviorOptions pages(ResponseHeadersPolicy headers) {
    return BehaviorOptions.builder()
        .origin(S3BucketOrigin.withOriginAccessControl(bucket))
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .compress(true)
        .responseHeadersPolicy(headers)
        .functionAssociations(atViewer("DeepLinks", PAGES))
        .build();
  }

  private BehaviorOptions api(Props props, ResponseHeadersPolicy headers) {
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(props.api().host())
                .customHeaders(Map.of("X-Origin-Proof", props.proof().value()))
                .build())
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .responseHeadersPolicy(headers)
        .functionAssociations(atViewer("ViewerAddress", VIEWER))
        .build();
  }

  /**
   * Beacons are not cached: with a cached copy of one second and a poll every 1.5 s, a change would
   * show after 2.5 s.
   */
  private BehaviorOptions beacons(Props props, ResponseHeadersPolicy headers) {
    var files = props.attachments().importInto(this);
    Annotations.of(this)
        .acknowledgeWarning(
            "@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac",
            "the bucket's own stack says what may be read");
    return BehaviorOptions.builder()
        .origin(S3BucketOrigin.withOriginAccessControl(files))
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .responseHeadersPolicy(headers)
        .build();
  }

  /**
   * Disables caching of an error: another caller may be allowed, and a missing beacon may appear.
   */
  private static ErrorResponse uncached(int status) {
    return ErrorResponse.builder().httpStatus(status).ttl(Duration.seconds(0)).build();
  }

  private List<FunctionAssociation> atViewer(String id, String code) {
    var function =
        Function.Builder.create(this, id)
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(code))
            .build();
    return List.of(
        FunctionAssociation.builder()
            .function(function)
            .eventType(FunctionEventType.VIEWER_REQUEST)
            .build());
  }
}
